package cn.kexie.registry;

import java.util.List;

/** What an entry says from now on; null leaves it as it is. The holder may get another name but not become another unit. */
public record EntryChange(String holderName, String title, List<Fact> facts) {

    Standing of(Standing standing) {
        return new Standing(
                standing.status(),
                standing.suspendedUntil(),
                standing.validity(),
                holderName == null ? standing.holderName() : holderName,
                title == null ? standing.title() : title,
                facts == null ? standing.facts() : List.copyOf(facts),
                standing.successorNo());
    }
}
