package cn.kexie.document;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.support.IntegrationTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class DocumentNumberIT {

    private static final int DECISIONS = 50;

    @Autowired
    private Documents documents;

    @Autowired
    private TransactionTemplate transaction;

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final Issuer issuer = new Issuer("test-" + run, "试验区科学技术协会", "试科协" + run);

    @Test
    void countsWithoutGapsWhenFiftyDecideAtOnceAndSomeAreRolledBack() throws Exception {
        var numbers = decideAtOnce();
        var expected = IntStream.rangeClosed(1, numbers.size())
                .mapToObj(serial -> serial + "号")
                .toList();
        assertThat(numbers).hasSize(DECISIONS * 4 / 5);
        assertThat(numbers.stream().map(number -> number.substring(number.indexOf('〕') + 1)))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void countsEveryKindByItself() {
        assertThat(issue("APPROVAL").number()).startsWith(issuer.mark() + "〔").endsWith("〕1号");
        assertThat(issue("REJECTION").number())
                .startsWith(issuer.mark() + "不批〔")
                .endsWith("〕1号");
        assertThat(issue("APPROVAL").number()).endsWith("〕2号");
    }

    private List<String> decideAtOnce() throws InterruptedException {
        var pool = Executors.newFixedThreadPool(DECISIONS);
        try {
            var decisions = IntStream.range(0, DECISIONS)
                    .<Callable<String>>mapToObj(i -> () -> decide(i % 5 == 0))
                    .toList();
            return pool.invokeAll(decisions).stream()
                    .map(DocumentNumberIT::result)
                    .filter(number -> number != null)
                    .toList();
        } finally {
            pool.shutdownNow();
        }
    }

    /** Number of the decision, null when it was rolled back. */
    private String decide(boolean takenBack) {
        return transaction.execute(status -> {
            var number = issue("APPROVAL").number();
            if (takenBack) {
                status.setRollbackOnly();
            }
            return takenBack ? null : number;
        });
    }

    private IssuedDocument issue(String kind) {
        return documents.issue(
                new DocumentOrder("TEST-" + run, kind, issuer, Letters.ASSOCIATION, Letters.content(kind)));
    }

    private static String result(Future<String> decision) {
        try {
            return decision.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
