package cn.kexie.audit;

import cn.kexie.audit.AuditVerdict.BrokenRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Recomputes the whole chain and compares it with the anchors. */
@Service
public class AuditVerification {

    private final AuditRegister register;
    private final AuditAnchors anchors;
    private final List<FurtherChain> further;

    AuditVerification(AuditRegister register, AuditAnchors anchors, List<FurtherChain> further) {
        this.register = register;
        this.anchors = anchors;
        this.further = further;
    }

    /** What was found; rows added meanwhile may be missing from it. */
    public AuditVerdict verify() {
        Walk walk = new Walk(anchors.all().stream()
                .collect(Collectors.toMap(AuditHead::seq, AuditHead::hash, Walk::bothOrNone, HashMap::new)));
        register.each(walk::read);
        AuditVerdict verdict = walk.verdict();
        for (FurtherChain chain : further) {
            verdict = verdict.with(chain.verify());
        }
        return verdict;
    }

    /** One reading of the chain from its start. Stops comparing at the first break: what follows proves nothing. */
    private static final class Walk {

        private static final String CONTRADICTION = "contradiction";

        private final Map<Long, String> expected;
        private final int anchored;
        private AuditHead head = AuditHead.START;
        private BrokenRow broken;
        private long rows;

        private Walk(Map<Long, String> expected) {
            this.expected = expected;
            this.anchored = expected.size();
        }

        private static String bothOrNone(String one, String other) {
            return one.equals(other) ? one : CONTRADICTION;
        }

        private void read(AuditRecord row) {
            rows++;
            if (broken == null) {
                broken = flaw(row);
                head = row.asHead();
            }
        }

        private BrokenRow flaw(AuditRecord row) {
            if (row.seq() != head.seq() + 1) {
                return new BrokenRow(head.seq() + 1, "MISSING", "第 %d 条不见了".formatted(head.seq() + 1));
            }
            if (!AuditChain.digest(row.details()).equals(row.digest())) {
                return new BrokenRow(row.seq(), "DETAILS_CHANGED", "第 %d 条的详情被改动".formatted(row.seq()));
            }
            if (!AuditChain.hash(head.hash(), row).equals(row.hash())) {
                return new BrokenRow(row.seq(), "ROW_CHANGED", "第 %d 条的内容与散列不符".formatted(row.seq()));
            }
            String anchor = expected.remove(row.seq());
            return anchor == null || anchor.equals(row.hash())
                    ? null
                    : new BrokenRow(row.seq(), "ANCHOR_DIFFERS", "第 %d 条与库外的锚点不符，此前的记录被重建过".formatted(row.seq()));
        }

        private AuditVerdict verdict() {
            long last =
                    expected.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
            if (broken == null && last > head.seq()) {
                long lost = head.seq() + 1;
                broken = new BrokenRow(lost, "MISSING", "第 %d 条起不见了：库外的锚点记到第 %d 条".formatted(lost, last));
            }
            return new AuditVerdict(broken == null, rows, head, anchored, broken, 0);
        }
    }
}
