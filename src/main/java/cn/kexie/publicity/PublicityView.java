package cn.kexie.publicity;

import java.time.LocalDate;
import java.util.List;

/**
 * A publicity as the public sees it. Items are named only while objections are taken: names do not stay on the web
 * longer than their publicity needs.
 *
 * @param dueDate last day for objections; null when the period is over
 */
public record PublicityView(
        String publicityNo,
        String title,
        PublicityStatus status,
        String statusText,
        LocalDate startedOn,
        LocalDate dueDate,
        List<Item> items) {

    /** An item; {@code frozen} while an objection to it is being handled. */
    public record Item(String key, String text, String statusText, boolean frozen) {

        static Item of(PublishedItem item) {
            return new Item(item.key(), item.text(), item.status().text(), item.status() == ItemStatus.FROZEN);
        }
    }
}
