// Requests of our own between client and server: names and plain types. Imports nothing, so that the client can share it.

/** LSP positions: 0-based line, 0-based column in UTF-16 units. */
export interface ProtocolPosition {
  readonly line: number;
  readonly character: number;
}

/** The plan's numbering scheme, for the language status item. */
export const SchemeRequest = 'planwright/scheme';

export interface SchemeParams {
  readonly textDocument: { readonly uri: string };
}

export interface SchemeResult {
  /** One entry a level, outermost first. */
  readonly levels: readonly { readonly style: string; readonly numbering: 'restart' | 'continue' }[];
  /** The scheme comes from `planwright.scheme`, not from the plan. */
  readonly pinned: boolean;
  readonly sections: number;
}

/** The standard sections that can be inserted, as a list to choose from. */
export const SectionsRequest = 'planwright/sections';

export interface SectionChoice {
  readonly id: string;
  readonly kind: 'section' | 'plan' | 'block';
  readonly label: string;
  /** The name in the other language and what one may type to find it. */
  readonly description: string;
  readonly detail: string;
}

/** One standard section, numbered for the place where it will stand. */
export const InsertSectionRequest = 'planwright/insertSection';

export interface InsertSectionParams {
  readonly textDocument: { readonly uri: string };
  readonly position: ProtocolPosition;
  readonly id: string;
}

export interface InsertSectionResult {
  /** Snippet syntax of LSP and VS Code. */
  readonly snippet: string;
  readonly position: ProtocolPosition;
}

export interface ProtocolRange {
  readonly start: ProtocolPosition;
  readonly end: ProtocolPosition;
}

/** Edits of one version of a document, to be applied as one undo step; or why there is nothing to do, in the user's language. */
export interface EditsResult {
  readonly version: number;
  readonly edits: readonly { readonly range: ProtocolRange; readonly newText: string }[];
  /** Where the cursor belongs afterwards; in the edited text. */
  readonly cursor?: ProtocolPosition;
  readonly problem?: string;
}

interface AboutPlan {
  readonly textDocument: { readonly uri: string };
}

/** Puts every numeral right under the plan's scheme, and the references with them. Answers with an EditsResult. */
export const RenumberRequest = 'planwright/renumber';

export interface RenumberParams extends AboutPlan {
  /** Only the run of siblings at this place; the whole plan where it is left out. */
  readonly position?: ProtocolPosition;
}

/** Writes the plan's numerals in another scheme, references with them. Answers with an EditsResult. */
export const ConvertSchemeRequest = 'planwright/convertScheme';

export interface ConvertSchemeParams extends AboutPlan {
  /** The new scheme, outermost level first. */
  readonly levels: SchemeResult['levels'];
}

/** Moves a section with all that is in it, numbers and references following. Answers with an EditsResult. */
export const RestructureRequest = 'planwright/restructure';

export interface RestructureParams extends AboutPlan {
  /** A place in the section: the innermost section there is meant. */
  readonly position: ProtocolPosition;
  /** Past its sibling, a level out or in; or next to or into the section at another place (the end of the plan where that is null). */
  readonly move: 'up' | 'down' | 'promote' | 'demote' | { readonly to: ProtocolPosition | null; readonly where: 'before' | 'after' | 'inside' };
}

/** Enter at the end of a numbered item. Answers with an EditsResult, or null where Enter is a plain line end. */
export const ContinueItemRequest = 'planwright/continueItem';

export interface ContinueItemParams extends AboutPlan {
  readonly position: ProtocolPosition;
}

/** Handed over at start: where the client's language is known. */
export interface InitializationOptions {
  /** A BCP 47 tag, `zh-cn`. */
  readonly locale?: string;
  /** The client has the command `planwright.explainRule`. */
  readonly explainsRules?: boolean;
}
