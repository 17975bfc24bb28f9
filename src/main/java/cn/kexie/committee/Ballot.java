package cn.kexie.committee;

import cn.kexie.platform.identity.UserId;
import java.time.OffsetDateTime;

/**
 * 表决票. Once cast it never changes, and it is never shown to anybody but its voter.
 *
 * @param voter user id
 * @param opinion the reason, null where none was given
 */
record Ballot(UserId voter, BallotChoice choice, String opinion, OffsetDateTime castAt) {}
