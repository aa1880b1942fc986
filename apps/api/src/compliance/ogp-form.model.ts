import { FORM_ANSWERS, FORM_GAPS, FORM_QUESTIONS, type FormAnswer, type FormGap, type FormQuestion } from '@mesa/domain/compliance/ogp-form';
import { Field, Int, ObjectType } from '@nestjs/graphql';

import { enumOf } from '../graphql/fields.js';
import { ComplianceEvidenceModel } from './compliance.model.js';

const QuestionEnum = enumOf('OgpFormQuestion', FORM_QUESTIONS, 'What a form of OGP Local asks, in words of ours.');
const AnswerEnum = enumOf('OgpFormAnswer', FORM_ANSWERS, 'What the record says. `stated`: in somebody\'s words, which are its evidence; `judgement`: a person has to judge.');
const GapEnum = enumOf('OgpFormGap', FORM_GAPS, 'What is missing to answer, or to answer better.');

@ObjectType('OgpFormEntry', { description: 'A question of a form, with what it rests on and what is missing.' })
export class OgpFormEntryModel {
  @Field(() => QuestionEnum, { description: 'What is asked.' })
  question!: FormQuestion;

  @Field(() => AnswerEnum, { description: 'What the record says.' })
  answer!: FormAnswer;

  @Field(() => String, { nullable: true, description: 'Title of the commitment that it is about; null where it is about the plan, or the form about one commitment.' })
  subject!: string | null;

  @Field(() => String, { description: 'Language of the subject (BCP 47); `und` where not known.' })
  subjectLanguage!: string;

  @Field(() => Int, { nullable: true, description: 'How many; null where nothing is counted.' })
  count!: number | null;

  @Field(() => Int, { nullable: true, description: 'Of how many; null where there is no whole.' })
  of!: number | null;

  @Field(() => [ComplianceEvidenceModel], { description: 'What the answer rests on.' })
  evidence!: readonly ComplianceEvidenceModel[];

  @Field(() => [GapEnum], { description: 'What is missing.' })
  missing!: readonly FormGap[];
}

@ObjectType('OgpForm', { description: 'A form of OGP Local, prefilled from what is published. It is nobody\'s report until somebody files it.' })
export class OgpFormModel {
  @Field(() => String, { description: 'Slug of the forum that leads the plan.' })
  forum!: string;

  @Field(() => String, { description: 'The calendar day on which it was filled.' })
  today!: string;

  @Field(() => [OgpFormEntryModel], { description: 'In the order of the form.' })
  entries!: readonly OgpFormEntryModel[];
}
