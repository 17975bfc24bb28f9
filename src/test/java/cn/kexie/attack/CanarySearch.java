package cn.kexie.attack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looks for canaries in bytes, whatever way they are written: UTF-8, UTF-16, GB 18030, base64 at every alignment, escaped
 * for JSON, addresses, HTML or as hexadecimal digits. Names tables by column and files by place.
 */
final class CanarySearch {

    /** What the database keeps of a schema, each value as its bytes; big ones by the row. */
    private static final String COLUMNS = """
            select table_schema, table_name, column_name, data_type from information_schema.columns c
            where table_schema not in ('pg_catalog', 'information_schema')
              and exists (select from information_schema.tables t where t.table_schema = c.table_schema
                and t.table_name = c.table_name and t.table_type = 'BASE TABLE')
            order by 1, 2, ordinal_position
            """;

    private static final Set<String> NUMERIC =
            Set.of("boolean", "smallint", "integer", "date", "timestamp without time zone", "timestamp with time zone");

    /** Not within a longer row of digits or a UUID. */
    private static final Pattern BIRTH_MONTH = Pattern.compile("(?<![0-9A-Za-z-])1961-(0[1-9]|1[0-2])(?![0-9A-Za-z-])");

    private static final List<byte[]> NEEDLES = Stream.of(
                    Canary.SURNAME, Canary.MOBILES, Canary.ADDRESSES, Canary.ID_NUMBERS)
            .flatMap(CanarySearch::written)
            .toList();

    private CanarySearch() {}

    static boolean hits(String text) {
        return hits(text.getBytes(StandardCharsets.UTF_8));
    }

    static boolean hits(byte[] content) {
        String haystack = new String(content, StandardCharsets.ISO_8859_1);
        return NEEDLES.stream().anyMatch(needle -> haystack.contains(new String(needle, StandardCharsets.ISO_8859_1)))
                || BIRTH_MONTH.matcher(haystack).find();
    }

    /** Columns of the whole database in which a canary stands in clear. */
    static Set<String> inDatabase(JdbcClient jdbc) {
        return jdbc
                .sql(COLUMNS)
                .query((row, number) ->
                        new String[] {row.getString(1) + "." + row.getString(2), row.getString(3), row.getString(4)})
                .list()
                .stream()
                .filter(column -> !NUMERIC.contains(column[2]) && stands(jdbc, column))
                .map(column -> column[0] + "." + column[1])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean stands(JdbcClient jdbc, String[] column) {
        String value = column[2].equals("bytea") ? "\"%s\"" : "convert_to(\"%s\"::text, 'UTF8')";
        try (Stream<byte[]> values = jdbc
                .sql("select %s from %s where \"%s\" is not null"
                        .formatted(value.formatted(column[1]), column[0], column[1]))
                .query(byte[].class)
                .stream()) {
            return values.anyMatch(CanarySearch::hitsUnpacked);
        }
    }

    /** Places below a directory in which a canary stands in clear or in a name; the server's own files among them. */
    static Set<String> inFiles(Path root) {
        return files(root).stream()
                .filter(CanarySearch::stands)
                .map(file -> place(root.relativize(file)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The server removes files of its own meanwhile. */
    private static List<Path> files(Path root) {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile()) {
                        files.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                    if (failure instanceof NoSuchFileException) {
                        return FileVisitResult.CONTINUE;
                    }
                    throw failure;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static boolean stands(Path file) {
        try {
            return hits(file.toString()) || hitsUnpacked(Files.readAllBytes(file));
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    /** The server's files have numbers for names; attachments have digests. */
    private static String place(Path file) {
        int depth = file.startsWith("postgres") ? 2 : 1;
        return file.getNameCount() > depth ? file.subpath(0, depth).toString() : file.toString();
    }

    /** Also looks into what is packed as ZIP is: workbooks. */
    static boolean hitsUnpacked(byte[] content) {
        return hits(content) || (content.length > 4 && content[0] == 'P' && content[1] == 'K' && hitsPacked(content));
    }

    private static boolean hitsPacked(byte[] content) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (hits(entry.getName()) || hits(zip.readAllBytes())) {
                    return true;
                }
            }
            return false;
        } catch (IOException broken) {
            return false;
        }
    }

    private static Stream<byte[]> written(String text) {
        List<byte[]> ways = new ArrayList<>();
        for (Charset charset : List.of(
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_16BE,
                StandardCharsets.UTF_16LE,
                Charset.forName("GB18030"))) {
            ways.add(text.getBytes(charset));
        }
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        for (int offset = 0; offset < 3; offset++) {
            ways.addAll(base64(utf8, offset));
        }
        ways.add(ascii(hex(utf8)));
        ways.add(ascii(hex(utf8).toUpperCase(Locale.ROOT)));
        if (!text.chars().allMatch(character -> character < 0x80)) {
            ways.add(ascii(escaped(text, "\\u%04x")));
            ways.add(ascii(escaped(text, "\\u%04X")));
            ways.add(ascii(escaped(text, "&#%d;")));
            ways.add(ascii(escaped(text, "&#x%x;")));
            ways.add(ascii(URLEncoder.encode(text, StandardCharsets.UTF_8)));
            ways.add(ascii(URLEncoder.encode(text, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT)));
        }
        return ways.stream();
    }

    /** Both alphabets; without the characters that depend on what stands around. */
    private static List<byte[]> base64(byte[] text, int offset) {
        byte[] shifted = new byte[text.length + offset];
        System.arraycopy(text, 0, shifted, offset, text.length);
        int from = (offset * 8 + 5) / 6;
        int to = shifted.length * 8 / 6;
        return List.of(
                ascii(Base64.getEncoder().encodeToString(shifted).substring(from, to)),
                ascii(Base64.getUrlEncoder().encodeToString(shifted).substring(from, to)));
    }

    private static String escaped(String text, String way) {
        return text.chars().mapToObj(way::formatted).collect(Collectors.joining());
    }

    private static String hex(byte[] bytes) {
        return java.util.HexFormat.of().formatHex(bytes);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
