package cn.kexie.notification;

import cn.kexie.platform.identity.CaseNo;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

interface DeliveryRegister {

    Delivery ping(String creditCode, OffsetDateTime at);

    /**
     * Takes what is due, the oldest first, so that nobody else sends it before {@code until}; whoever takes it and dies
     * leaves it to the next one.
     *
     * @param each at most so many for one receiver
     */
    List<Delivery> take(OffsetDateTime now, OffsetDateTime until, int each, int most);

    /** As {@link #take} for mails: all that is due of at most so many cases. */
    List<Delivery> takeMails(OffsetDateTime now, OffsetDateTime until, int cases);

    /** Mails that were given up, the newest first; of one case, or of all when it is null. */
    List<Delivery> failedMails(CaseNo caseNo, int most);

    /** There is nothing to tell or nobody to tell it. */
    void drop(Collection<UUID> deliveryIds);

    void delivered(UUID deliveryId, OffsetDateTime at, int answer);

    /** @param again when it is sent again; null for never */
    void failed(UUID deliveryId, OffsetDateTime at, Integer answer, String fault, OffsetDateTime again);

    List<Delivery> newest(String creditCode, Delivery.State state, int size, long offset);

    long count(String creditCode, Delivery.State state);

    Map<Delivery.State, Long> counts(String creditCode);

    /** Sends it once more, whatever became of it; false when the receiver has no such delivery. */
    boolean again(String creditCode, UUID deliveryId, OffsetDateTime now);

    /** Sends all failed ones that happened since then once more. */
    int allAgain(String creditCode, OffsetDateTime since, OffsetDateTime now);

    int removeBefore(OffsetDateTime time);
}
