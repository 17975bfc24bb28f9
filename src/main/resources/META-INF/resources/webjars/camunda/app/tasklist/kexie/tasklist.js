// Our additions to Tasklist; Tasklist loads this module and places each plugin at its point.
import {translate} from '../../kexie/translation.js';
import {advicePage} from './advice.js';
import {card} from './card.js';
import {casePage} from './case.js';
import {casesLink, casesPage} from './case-list.js';
import {copiesPage} from './copies.js';
import {donePage} from './done.js';
import {dossier} from './dossier.js';
import {heldPage} from './held.js';
import {lists} from './lists.js';
import {boardLink} from './supervision.js';
import {engineMessages, filterEditor, formMessages, taskList} from './wording.js';

translate(formMessages, engineMessages, filterEditor, taskList);

export default [
  dossier, card, lists, boardLink, casesLink, casesPage, casePage, heldPage, donePage, advicePage, copiesPage
];
