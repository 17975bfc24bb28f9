package cn.kexie.contest.draw.lots;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** The order in which a seed puts names: by SHA-256 of seed, role and name. */
final class DrawOrder {

    private final List<String> names;
    private final long[] heads;
    private final Map<String, Integer> ranks = new HashMap<>();

    private DrawOrder(List<Ticket> tickets) {
        names = tickets.stream().map(Ticket::name).toList();
        heads = tickets.stream()
                .mapToLong(ticket -> ByteBuffer.wrap(ticket.digest()).getLong())
                .toArray();
        names.forEach(name -> ranks.put(name, ranks.size()));
    }

    static DrawOrder of(String stageSeed, String role, Collection<String> names) {
        List<Ticket> tickets = new ArrayList<>();
        names.forEach(name -> tickets.add(new Ticket(name, digest(stageSeed + "|" + role + "|" + name))));
        tickets.sort(
                Comparator.comparing(Ticket::digest, Arrays::compareUnsigned).thenComparing(Ticket::name));
        return new DrawOrder(tickets);
    }

    /** What the orders of a stage are made from. */
    static String stageSeed(String seed, int stage) {
        return HexFormat.of().formatHex(digest(seed + "|" + stage));
    }

    static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256", e);
        }
    }

    int size() {
        return names.size();
    }

    String name(int rank) {
        return names.get(rank);
    }

    /** The rank of a name, null when it is not in the draw. */
    Integer rank(String name) {
        return ranks.get(name);
    }

    /** The first 64 bits of the digest. */
    long head(int rank) {
        return heads[rank];
    }

    private record Ticket(String name, byte[] digest) {}
}
