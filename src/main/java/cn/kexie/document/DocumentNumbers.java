package cn.kexie.document;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives out document numbers without gaps. The row of a series stays locked until the decision commits; a decision
 * rolled back gives its number back.
 */
@Component
class DocumentNumbers {

    private static final String FILE = "number-suffixes.properties";

    private final JdbcClient jdbc;
    private final Properties suffixes;

    DocumentNumbers(JdbcClient jdbc, DocumentFiles files) {
        this.jdbc = jdbc;
        this.suffixes = suffixes(files);
    }

    DocumentNumber next(Issuer issuer, DocumentKind kind, int year) {
        return next(issuer, kind, year, 1).get(0);
    }

    /** So many numbers in a row. */
    List<DocumentNumber> next(Issuer issuer, DocumentKind kind, int year, int count) {
        var series = issuer.mark() + suffixes.getProperty(kind.name());
        var last = advance(series, year, count);
        return IntStream.rangeClosed(last - count + 1, last)
                .mapToObj(serial -> new DocumentNumber(series, year, serial))
                .toList();
    }

    private int advance(String series, int year, int count) {
        return jdbc.sql("""
                        insert into document_sequence as s (series, year, last) values (:series, :year, :count)
                        on conflict (series, year) do update set last = s.last + :count
                        returning last""")
                .param("series", series)
                .param("year", year)
                .param("count", count)
                .query(Integer.class)
                .single();
    }

    private static Properties suffixes(DocumentFiles files) {
        var suffixes = new Properties();
        try {
            suffixes.load(new StringReader(files.read(FILE)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        requireAll(suffixes);
        return suffixes;
    }

    private static void requireAll(Properties suffixes) {
        var missing = Arrays.stream(DocumentKind.values())
                .map(DocumentKind::name)
                .filter(kind -> !suffixes.containsKey(kind))
                .collect(Collectors.joining("、"));
        if (!missing.isEmpty()) {
            throw new IllegalStateException("文号后缀文件 " + FILE + " 缺少 " + missing + "，请补上后重新启动");
        }
    }
}
