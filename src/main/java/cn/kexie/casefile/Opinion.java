package cn.kexie.casefile;

import cn.kexie.platform.identity.UserId;

/**
 * What a reviewer decided in a task.
 *
 * @param step definition key of the user task
 * @param stepText name of the user task, in Chinese
 * @param decision code of the decision, such as {@code ACCEPT}
 * @param decisionText the decision in Chinese
 * @param opinion the reason given, null where none was asked for
 * @param role the role that decided, in Chinese
 * @param userId the account that decided, null for silence that counts as a decision; never shown
 */
public record Opinion(
        String step,
        String stepText,
        String decision,
        String decisionText,
        String opinion,
        String role,
        UserId userId) {}
