package cn.kexie.contest.award;

import cn.kexie.audit.Audited;
import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.Cases;
import cn.kexie.contest.Contests;
import cn.kexie.contest.entry.Entries;
import cn.kexie.document.Documents;
import cn.kexie.platform.ChinaTime;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 撤销奖励: an award found out to be wrong after the commendation. Its certificate holds no longer. */
@Service
@Transactional
public class AwardRevocation {

    private final Contests contests;
    private final Entries entries;
    private final AwardRegister register;
    private final Documents documents;
    private final Cases cases;
    private final Clock clock;

    AwardRevocation(
            Contests contests, Entries entries, AwardRegister register, Documents documents, Cases cases, Clock clock) {
        this.contests = contests;
        this.entries = entries;
        this.register = register;
        this.documents = documents;
        this.cases = cases;
        this.clock = clock;
    }

    /**
     * Revokes an award. Refused: 404 UNKNOWN_CONTEST; 409 WRONG_STATE with {@code status} before the commendation; 404
     * UNKNOWN_AWARD; 409 AWARD_REVOKED the second time.
     *
     * @param reason in Chinese, without personal data: the parties to both cases read it
     */
    @Audited(value = "AWARD_REVOKED", subject = "#entryNo", details = "contest=#contestNo")
    public RevokedAward revoke(String contestNo, String entryNo, String reason) {
        contests.lock(contestNo);
        Award award = commended(contestNo, entryNo);
        if (award.isRevoked()) {
            throw Refusal.conflict("AWARD_REVOKED", "该作品的奖励已经撤销，不必再次撤销");
        }
        OffsetDateTime now = ChinaTime.now(clock);
        documents.revoke(award.certificateId(), reason);
        entries.disqualified(contestNo, entryNo, reason);
        register.revoke(award, now, reason);
        note(award, reason);
        return new RevokedAward(contestNo, entryNo, award.grade(), now, reason);
    }

    private Award commended(String contestNo, String entryNo) {
        if (contests.status(contestNo).open()) {
            throw Refusal.conflict(
                            "WRONG_STATE",
                            "竞赛 %s 当前状态为“%s”，表彰以后才能撤销奖励".formatted(contestNo, contests.statusText(contestNo)))
                    .with("status", contests.status(contestNo).name());
        }
        return register.find(contestNo, entryNo)
                .filter(Award::isCommended)
                .orElseThrow(() ->
                        Refusal.unknown("UNKNOWN_AWARD", "竞赛 %s 没有授予作品 %s 奖励，请核对编号".formatted(contestNo, entryNo)));
    }

    private void note(Award award, String reason) {
        String title =
                entries.titles(award.contestNo(), Set.of(award.entryNo())).get(award.entryNo());
        String text = "已撤销《%s》的%s，证书作废：%s".formatted(title, award.grade(), reason);
        CaseEvent event = new CaseEvent("AWARD_REVOKED", text, Roles.OFFICE);
        cases.note(CaseNo.of(award.contestNo()), event);
        cases.note(CaseNo.of(award.entryNo()), event);
    }

    /** An award that holds no longer. */
    public record RevokedAward(
            String contestNo, String entryNo, String grade, OffsetDateTime revokedAt, String reason) {}
}
