package cn.kexie.publicity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;

/**
 * A publicity as the public sees it. Items are named only while objections are taken: names do not stay on the web
 * longer than their publicity needs.
 *
 * @param dueDate last day for objections; null when the period is over
 * @param totalElements of the list, which is shown page by page
 */
public record PublicityView(
        String publicityNo,
        String title,
        PublicityStatus status,
        String statusText,
        LocalDate startedOn,
        LocalDate dueDate,
        int page,
        int size,
        long totalElements,
        List<Item> items) {

    /** Whether there are items after this page. */
    @JsonIgnore
    public boolean hasMore() {
        return (page + 1L) * size < totalElements;
    }

    /** An item; {@code frozen} while an objection to it is being handled. */
    public record Item(String key, String text, String statusText, boolean frozen) {

        static Item of(PublishedItem item) {
            return new Item(item.key(), item.text(), item.status().text(), item.status() == ItemStatus.FROZEN);
        }
    }
}
