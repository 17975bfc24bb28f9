package cn.kexie.document;

import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives out document numbers without gaps. The row of a series stays locked until the decision commits; a decision
 * rolled back gives its number back.
 */
@Component
class DocumentNumbers {

    private final JdbcClient jdbc;

    DocumentNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    DocumentNumber next(Issuer issuer, String suffix, int year) {
        return next(issuer, suffix, year, 1).get(0);
    }

    /** So many numbers in a row; papers of the same suffix share a series. */
    List<DocumentNumber> next(Issuer issuer, String suffix, int year, int count) {
        var series = issuer.mark() + suffix;
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
}
