package cn.kexie.committee;

import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.identity.UserId;
import java.util.Set;

/**
 * What a committee is asked to vote on.
 *
 * @param group whose members vote, such as {@code committee.<associationNo>}
 * @param kind row of decision table {@code committee-rule}
 * @param subject what is voted on, in Chinese, without personal data
 * @param excluded user ids of those concerned, who get no ballot
 */
public record NewVote(CaseNo caseNo, String group, String kind, String subject, Set<UserId> excluded) {}
