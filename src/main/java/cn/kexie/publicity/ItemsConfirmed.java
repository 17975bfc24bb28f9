package cn.kexie.publicity;

import cn.kexie.platform.identity.CaseNo;
import java.util.List;

/**
 * Items of a publicity are free of objections: after its period, or later, when the objection to one was dismissed.
 * Published in the transaction that confirms them, so that a procedure need not wait for those still disputed.
 *
 * @param keys of the items, in the order of the list
 */
public record ItemsConfirmed(CaseNo caseNo, String publicityNo, List<String> keys) {}
