/**
 * Nobody here exists. Every surname is a tree or shrub of Chile's forests, so that no name is taken for
 * somebody's, and every organization is of a town that is on no map.
 */
export const PEOPLE = {
  camilo: { name: 'Camilo Alerce Litre', post: 'Encargado de Informática' },
  marcela: { name: 'Marcela Quillay Boldo', post: 'Secretaria Ejecutiva de la Mesa' },
  andres: { name: 'Andrés Canelo Maitén', post: 'Administrador Municipal' },
  paula: { name: 'Paula Lenga Chañar', post: 'Jefa de Gabinete' },
  veronica: { name: 'Verónica Mañío Peumo', post: 'Directora de Desarrollo Comunitario' },
  tomas: { name: 'Tomás Coigüe Arrayán', post: 'Secretario Comunal de Planificación' },
  elena: { name: 'Elena Radal Ulmo', post: 'Presidenta de la Asociación de Funcionarias y Funcionarios' },
  rosa: { name: 'Rosa Peumo Arrayán', post: 'Presidenta de la junta de vecinos' },
  luis: { name: 'Luis Ñirre Boldo', post: 'Secretario de la junta de vecinos' },
  hector: { name: 'Héctor Tepa Lingue', post: 'Presidente de la unión comunal' },
  daniela: { name: 'Daniela Copihue Maqui', post: 'Directora Ejecutiva de la fundación' },
  felipe: { name: 'Felipe Notro Avellano', post: 'Académico' },
  ines: { name: 'Inés Corcolén Radal', post: 'Ayudante de investigación' },
  javiera: { name: 'Javiera Michay Pitra', post: 'Vocera juvenil' },
  sofia: { name: 'Sofía Temu Lahuán', post: 'Oficial de programa' },
  ricardo: { name: 'Ricardo Luma Patagua', post: 'Coordinador regional' },
  gonzalo: { name: 'Gonzalo Belloto Queule', post: 'Jefe de la Unidad de Transparencia y Datos' },
  francisca: { name: 'Francisca Olivillo Tineo', post: 'Analista de datos' },
  mauricio: { name: 'Mauricio Guayacán Sauce', post: 'Evaluador' },
} as const satisfies Record<string, { readonly name: string; readonly post: string }>;
export type Character = keyof typeof PEOPLE;

/** A reserved domain, to which no mail can go. */
export const mailOf = (who: Character): string => `${who}@demostracion.example`;

export const ORGANIZATIONS = {
  municipality: { name: 'Municipalidad de la Comuna de Demostración', sector: 'government' },
  office: { name: 'Dirección de Participación Ciudadana', sector: 'government', parent: 'municipality' },
  data: { name: 'Unidad de Transparencia y Datos', sector: 'government', parent: 'municipality' },
  community: { name: 'Dirección de Desarrollo Comunitario', sector: 'government', parent: 'municipality' },
  planning: { name: 'Secretaría Comunal de Planificación', sector: 'government', parent: 'municipality' },
  staff: { name: 'Asociación de Funcionarias y Funcionarios Municipales', sector: 'municipal_staff' },
  neighbours: { name: 'Junta de Vecinos N.º 7 Los Coihues', sector: 'community' },
  elders: { name: 'Unión Comunal de Personas Mayores', sector: 'community' },
  foundation: { name: 'Fundación Ciudad a la Vista', sector: 'ngo' },
  university: { name: 'Universidad del Valle Inventado', sector: 'academia' },
  network: { name: 'Red Internacional de Gobiernos Locales Abiertos', sector: 'international' },
  regional: { name: 'Oficina Regional de Transparencia', sector: 'government' },
  observatory: { name: 'Observatorio de Compromisos Públicos', sector: 'academia' },
} as const satisfies Record<string, { readonly name: string; readonly sector: string; readonly parent?: string }>;
export type OrganizationKey = keyof typeof ORGANIZATIONS;

interface SeatOfCast {
  readonly bench: 'government' | 'civil_society' | null;
  readonly sector: string;
  readonly label: string;
  readonly organization?: OrganizationKey;
  /** An unnamed plural, where no single organization has the seat. */
  readonly group?: string;
  readonly titular?: Character;
  readonly alternate?: Character;
  /** Why the titular's name is public; left out, the seat stands for the person. */
  readonly publicBecause?: string;
}

const IN_OFFICE = 'Integra la Mesa en razón de su cargo';
const CONSENTED = 'Autorizó por escrito la publicación de su nombre';

/** Four seats of the government, six of civil society, of which one is vacant, and two observers. */
export const SEATS = {
  administration: { bench: 'government', sector: 'government', label: 'Administración Municipal', organization: 'municipality', titular: 'andres', alternate: 'paula', publicBecause: IN_OFFICE },
  community: { bench: 'government', sector: 'government', label: 'Desarrollo Comunitario', organization: 'community', titular: 'veronica', publicBecause: IN_OFFICE },
  planning: { bench: 'government', sector: 'government', label: 'Planificación', organization: 'planning', titular: 'tomas', publicBecause: IN_OFFICE },
  staff: { bench: 'government', sector: 'municipal_staff', label: 'Asociaciones de funcionarios', organization: 'staff', titular: 'elena' },
  neighbours: { bench: 'civil_society', sector: 'community', label: 'Juntas de vecinos', organization: 'neighbours', titular: 'rosa', alternate: 'luis', publicBecause: CONSENTED },
  elders: { bench: 'civil_society', sector: 'community', label: 'Personas mayores', organization: 'elders', titular: 'hector', publicBecause: CONSENTED },
  foundation: { bench: 'civil_society', sector: 'ngo', label: 'Organizaciones no gubernamentales', organization: 'foundation', titular: 'daniela', publicBecause: CONSENTED },
  university: { bench: 'civil_society', sector: 'academia', label: 'Universidades', organization: 'university', titular: 'felipe', publicBecause: CONSENTED },
  youth: { bench: 'civil_society', sector: 'community', label: 'Juventudes', group: 'Organizaciones juveniles', titular: 'javiera' },
  disability: { bench: 'civil_society', sector: 'community', label: 'Personas con discapacidad', group: 'Organizaciones de personas con discapacidad' },
  network: { bench: null, sector: 'international', label: 'Observación internacional', organization: 'network', titular: 'sofia', publicBecause: IN_OFFICE },
  regional: { bench: null, sector: 'government', label: 'Observación regional', organization: 'regional', titular: 'ricardo' },
} as const satisfies Record<string, SeatOfCast>;
export type SeatKey = keyof typeof SEATS;

export const seatOf = (key: SeatKey): SeatOfCast => SEATS[key];
