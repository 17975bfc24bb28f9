package cn.kexie.publicity;

import cn.kexie.platform.identity.CaseNo;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Publicities, their items and the objections to them. */
interface PublicityRegister {

    /** Adds the publicity with its list, under a number of its own and answers that. */
    String add(Publicity publicity, List<PublicityItem> items, int year);

    Optional<Publicity> find(String publicityNo);

    /** The publicity of a case that was announced last. */
    Optional<Publicity> last(CaseNo caseNo);

    /** Every publicity of a case, oldest first. */
    List<Publicity> all(CaseNo caseNo);

    void save(Publicity publicity);

    /** In the order of the list. */
    List<PublishedItem> items(String publicityNo);

    /** Items the public sees, which an upheld objection has not taken out, in the order of the list. */
    List<PublishedItem> shown(String publicityNo, int size, long offset);

    long countShown(String publicityNo);

    long count(String publicityNo);

    /** Items that have been objected to, in the order of the list. */
    List<PublishedItem> disputed(String publicityNo);

    /** Keys of the items that stand like this, in the order of the list. */
    List<String> keys(String publicityNo, ItemStatus status);

    Optional<PublishedItem> item(String publicityNo, String key);

    void mark(String publicityNo, String key, ItemStatus status);

    /** Confirms every item that is published and not frozen; their keys, in the order of the list. */
    List<String> confirm(String publicityNo);

    /** Adds the objection under a number of its own and answers that. */
    String add(Objection objection);

    /** Keeps what is said further with the objection. */
    void join(String objectionNo, ObjectionStatement statement);

    Optional<Objection> objection(String objectionNo);

    /** In the order they were filed. */
    List<Objection> objections(String publicityNo);

    void decide(Objection objection);

    /** Changes what the items say. @return whether anything did */
    boolean changeItems(String publicityNo, UnaryOperator<String> change);

    /** Stores who said what and the answer anew. */
    void reword(Objection objection);

    /** Ends what is still being handled, without a verdict. @return how many */
    int endObjections(String publicityNo, OffsetDateTime at);
}
