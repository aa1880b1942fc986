import { type CanActivate, type ExecutionContext, Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import { unauthenticated } from '@mesa/domain/errors';

import type { GraphqlContext } from '../graphql/context.js';
import { POLICY, PUBLIC } from './public.decorator.js';

/** Where @nestjs/graphql notes that a method is a Query, Mutation or Subscription. */
const RESOLVER_TYPE = 'graphql:resolver_type';
const ROOT_TYPES = new Set(['Query', 'Mutation', 'Subscription']);

type Method = (...args: unknown[]) => unknown;

/** Denies by default: a root field that says neither @Public nor @Policy stops the start. */
@Injectable()
export class PolicyGuard implements CanActivate, OnModuleInit {
  constructor(
    private readonly reflector: Reflector,
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onModuleInit(): void {
    const unguarded = this.rootFields().filter(({ method }) => !this.says(PUBLIC, method) && !this.says(POLICY, method));
    if (unguarded.length) throw new Error(`Neither @Public nor @Policy: ${unguarded.map(({ name }) => name).join(', ')}`);
  }

  canActivate(context: ExecutionContext): boolean {
    if (context.getType<GqlContextType>() !== 'graphql') return true;
    const method = context.getHandler() as Method;
    if (this.says(PUBLIC, method)) return true;
    if (!this.says(POLICY, method)) return false;
    const { viewer } = GqlExecutionContext.create(context).getContext<GraphqlContext>();
    if (!viewer.account) throw unauthenticated();
    return true;
  }

  private says(what: string, method: Method): boolean {
    return Boolean(this.reflector.get<unknown>(what, method));
  }

  private rootFields(): { name: string; method: Method }[] {
    return this.discovery.getProviders().flatMap(({ instance }: { instance?: unknown }) => {
      if (typeof instance !== 'object' || instance === null) return [];
      const prototype = Object.getPrototypeOf(instance) as Record<string, unknown> | null;
      if (!prototype) return [];
      return this.scanner.getAllMethodNames(prototype).flatMap((key) => {
        const method = prototype[key] as Method;
        return ROOT_TYPES.has(this.reflector.get<string>(RESOLVER_TYPE, method)) ? [{ name: `${instance.constructor.name}.${key}`, method }] : [];
      });
    });
  }
}
