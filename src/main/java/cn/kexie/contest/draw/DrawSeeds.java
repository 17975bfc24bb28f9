package cn.kexie.contest.draw;

import cn.kexie.audit.AuditEvent;
import cn.kexie.audit.AuditReading;
import cn.kexie.audit.AuditTrail;
import cn.kexie.contest.draw.Commitment.Announced;
import cn.kexie.contest.view.DrawCommitments;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** A seed of its own for every stage and every round of replacement, each announced after its pool was frozen. */
@Component
class DrawSeeds implements DrawCommitments {

    private static final String ANNOUNCED = "DRAW_SEED_ANNOUNCED";
    private static final int BYTES = 32;

    private final CommitmentRegister register;
    private final AuditTrail trail;
    private final AuditReading reading;
    private final Clock clock;
    private final TransactionTemplate apart;
    private final RandomGenerator random = new SecureRandom();

    DrawSeeds(
            CommitmentRegister register,
            AuditTrail trail,
            AuditReading reading,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.register = register;
        this.trail = trail;
        this.reading = reading;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public List<DrawCommitment> of(String contestNo) {
        return register.announced(contestNo);
    }

    /** Commits to a seed for this pool, unless that has been done. @return the digest of the seed */
    String announce(String contestNo, int stage, int round, String frozen) {
        return waiting(contestNo, stage, round, frozen)
                .orElseGet(() -> commit(contestNo, stage, round, frozen))
                .digest();
    }

    /**
     * The seed to draw this round with. A pool that is not as it was frozen is frozen anew, with another seed; that is
     * announced at once, before this transaction can go on, for a seed cannot be drawn with before its row stands in the
     * audit trail.
     */
    Announced ready(String contestNo, int stage, int round, String frozen) {
        return waiting(contestNo, stage, round, frozen)
                .flatMap(this::announced)
                .or(() -> announced(apart.execute(own -> commit(contestNo, stage, round, frozen))))
                .orElseThrow();
    }

    private Optional<Commitment> waiting(String contestNo, int stage, int round, String frozen) {
        return register.newest(contestNo, stage, round)
                .filter(commitment -> commitment.frozen().equals(frozen));
    }

    private Commitment commit(String contestNo, int stage, int round, String frozen) {
        Commitment commitment = new Commitment(contestNo, stage, round, random(), frozen, OffsetDateTime.now(clock));
        register.add(commitment);
        trail.record(AuditEvent.of(ANNOUNCED, subject(contestNo))
                .with("stage", stage)
                .with("round", round)
                .with("seedDigest", commitment.digest())
                .with("frozen", frozen));
        return commitment;
    }

    private Optional<Announced> announced(Commitment commitment) {
        return reading.find(ANNOUNCED, subject(commitment.contestNo()), commitment.digest())
                .map(record -> new Announced(commitment, record.seq(), record.hash()));
    }

    private String random() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String subject(String contestNo) {
        return "case:" + contestNo;
    }
}
