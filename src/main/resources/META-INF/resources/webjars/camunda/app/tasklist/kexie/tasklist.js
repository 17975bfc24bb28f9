// Our additions to Tasklist; Tasklist loads this module and places each plugin at its point.
import {translate} from '../../kexie/translation.js';
import {card} from './card.js';
import {donePage, doneLink} from './done.js';
import {dossier} from './dossier.js';
import {engineMessages, filterEditor, formMessages, taskList} from './wording.js';

translate(formMessages, engineMessages, filterEditor, taskList);

export default [dossier, card, donePage, doneLink];
