import { Body, Controller, HttpCode, Post, UnsupportedMediaTypeException } from '@nestjs/common';

import { InboundMailService } from './inbound-mail.service.js';

/** Where a mail server brings what came for us, as it came. */
@Controller('inbound')
export class InboundController {
  constructor(private readonly inbound: InboundMailService) {}

  /** 204 whether or not it was of use: a refusal would go back to whoever is named as the sender. */
  @Post('mail')
  @HttpCode(204)
  async mail(@Body() raw: unknown): Promise<void> {
    if (!Buffer.isBuffer(raw)) throw new UnsupportedMediaTypeException();
    await this.inbound.receive(raw);
  }
}
