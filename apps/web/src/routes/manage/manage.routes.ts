import type { At } from '../at.js';

export const manage = (at: At) => [
  at('manage/ManageRoute', ':jurisdiction', ':forum', 'manage'),
  at('manage/OrganizationsRoute', ':jurisdiction', ':forum', 'manage', 'organizations'),
  at('manage/PeopleRoute', ':jurisdiction', ':forum', 'manage', 'people'),
  at('manage/SeatsRoute', ':jurisdiction', ':forum', 'manage', 'seats'),
  at('manage/ManageRulesRoute', ':jurisdiction', ':forum', 'manage', 'rules'),
  at('manage/InvitationsRoute', ':jurisdiction', ':forum', 'manage', 'invitations'),
  at('manage/RolesRoute', ':jurisdiction', ':forum', 'manage', 'roles'),
  at('manage/HolidaysRoute', ':jurisdiction', ':forum', 'manage', 'holidays'),
  at('manage/AdministrationsRoute', ':jurisdiction', ':forum', 'manage', 'administrations'),
  at('manage/TranslationsRoute', ':jurisdiction', ':forum', 'manage', 'translations'),
  at('manage/ImportRoute', ':jurisdiction', ':forum', 'manage', 'import'),
];
