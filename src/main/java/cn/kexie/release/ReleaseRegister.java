package cn.kexie.release;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ReleaseRegister {

    private static final RowMapper<Release> RELEASE = (row, n) -> new Release(
            row.getInt("number"),
            row.getString("deployment_id"),
            row.getObject("released_at", OffsetDateTime.class),
            row.getString("released_by"),
            ReleaseOrigin.valueOf(row.getString("origin")),
            row.getString("note"),
            row.getObject("deleted_at", OffsetDateTime.class));

    private final JdbcClient jdbc;

    ReleaseRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Releases follow each other, on every node; reading goes on. */
    void lock() {
        jdbc.sql("lock table kexie.model_release in share row exclusive mode").update();
    }

    Optional<Release> inForce() {
        return jdbc.sql("select * from kexie.model_release where deleted_at is null order by number desc limit 1")
                .query(RELEASE)
                .optional();
    }

    Optional<Release> find(int number) {
        return jdbc.sql("select * from kexie.model_release where number = :number")
                .param("number", number)
                .query(RELEASE)
                .optional();
    }

    /** The one before that is still there. */
    Optional<Release> before(int number) {
        return jdbc.sql("""
                        select * from kexie.model_release where number < :number and deleted_at is null
                        order by number desc limit 1
                        """).param("number", number).query(RELEASE).optional();
    }

    Optional<Release> ofDeployment(String deploymentId) {
        return jdbc.sql("select * from kexie.model_release where deployment_id = :id")
                .param("id", deploymentId)
                .query(RELEASE)
                .optional();
    }

    List<Release> page(long offset, int size) {
        return jdbc.sql("select * from kexie.model_release order by number desc offset :offset limit :size")
                .param("offset", offset)
                .param("size", size)
                .query(RELEASE)
                .list();
    }

    long count() {
        return jdbc.sql("select count(*) from kexie.model_release")
                .query(Long.class)
                .single();
    }

    List<ReleaseFile> files(int number) {
        return jdbc.sql(
                        "select name, digest from kexie.model_release_file where number = :number order by name collate \"C\"")
                .param("number", number)
                .query((row, n) -> new ReleaseFile(row.getString("name"), row.getString("digest")))
                .list();
    }

    int nextNumber() {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from kexie.model_release")
                .query(Integer.class)
                .single();
    }

    void add(Release release, List<ReleaseFile> files) {
        jdbc.sql("""
                        insert into kexie.model_release (number, deployment_id, released_at, released_by, origin, note)
                        values (:number, :deployment, :at, :by, :origin, :note)
                        """)
                .param("number", release.number())
                .param("deployment", release.deploymentId())
                .param("at", release.releasedAt())
                .param("by", release.releasedBy())
                .param("origin", release.origin().name())
                .param("note", release.note())
                .update();
        jdbc.sql("""
                        insert into kexie.model_release_file (number, name, digest)
                        select :number, * from unnest(:names::text[], :digests::text[])
                        """)
                .param("number", release.number())
                .param("names", files.stream().map(ReleaseFile::name).toArray(String[]::new))
                .param("digests", files.stream().map(ReleaseFile::digest).toArray(String[]::new))
                .update();
    }

    void delete(int number, OffsetDateTime at) {
        jdbc.sql("update kexie.model_release set deleted_at = :at where number = :number")
                .param("number", number)
                .param("at", at)
                .update();
    }

    /** Digests of the files of the jar that was merged last, by name. */
    Map<String, String> jarFiles() {
        return jdbc
                .sql("select name, digest from kexie.model_jar_file")
                .query((row, n) -> new ReleaseFile(row.getString("name"), row.getString("digest")))
                .list()
                .stream()
                .collect(Collectors.toMap(ReleaseFile::name, ReleaseFile::digest));
    }

    void replaceJarFiles(List<ReleaseFile> files) {
        jdbc.sql("delete from kexie.model_jar_file").update();
        jdbc.sql(
                        "insert into kexie.model_jar_file (name, digest) select * from unnest(:names::text[], :digests::text[])")
                .param("names", files.stream().map(ReleaseFile::name).toArray(String[]::new))
                .param("digests", files.stream().map(ReleaseFile::digest).toArray(String[]::new))
                .update();
    }
}
