package cn.kexie.engine.candidacy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The conditions of the engine's task query, taken from its own mapper, with EXISTS in the place of joins: a joined row
 * more would count a task twice, and only DISTINCT over everything would mend it. An engine with another mapper does not
 * start.
 */
final class EngineConditions {

    private static final String MAPPER = "org/camunda/bpm/engine/impl/mapping/entity/Task.xml";
    private static final String LINK =
            "EXISTS (select 1 from \\${prefix}ACT_RU_IDENTITYLINK I where I.TASK_ID_ = RES.ID_";

    private static final Pattern CONDITIONS =
            Pattern.compile("<sql id=\"selectTaskByQueryCriteriaSql\">(.*?)</sql>", Pattern.DOTALL);

    private static final List<Passage> PASSAGES = List.of(
            // The join with the candidates, for the two conditions that ask for them.
            Passage.of("<if test=\"I_JOIN\">.*?</if>", ""),
            Passage.of("and (I\\.TYPE_ = 'candidate'\\s+<if test=\"query\\.candidateUser)", "and " + LINK + " and $1"),
            Passage.of("(and I\\.USER_ID_ is not null\\s+</if>)(\\s+</trim>)", "$1)$2"),
            Passage.of(
                    "\\(I\\.USER_ID_ = #\\{query\\.involvedUser}",
                    "(" + LINK + " and I.USER_ID_ = #{query.involvedUser})"),
            // The joins with definitions and authorizations, for the check of rights.
            Passage.of(
                    "authCheck\\.shouldPerformAuthorizatioCheck &amp;&amp; authCheck\\.authUserId != null(\">\\s+<bind"
                            + " name=\"D_JOIN\")",
                    "authCheck.revoked$1"),
            Passage.of(
                    "<if test=\"authCheck\\.shouldPerformAuthorizatioCheck &amp;&amp; authCheck\\.authUserId != null\">"
                            + "\\s+<if test=\"!authCheck\\.revokeAuthorizationCheckEnabled\">.*?</if>\\s+</if>",
                    ""),
            Passage.of(
                    "<include refid=\"[\\w.]+\\.contextualAuthorizationCheck\" />",
                    "<include refid=\"cn.kexie.engine.candidacy.readable\"/>"));

    private EngineConditions() {}

    static String mapper() {
        String conditions = conditions();
        for (Passage passage : PASSAGES) {
            conditions = passage.exchangedIn(conditions);
        }
        return """
            <?xml version="1.0" encoding="UTF-8" ?>
            <!DOCTYPE mapper PUBLIC "-//mybatis.org//DTD Mapper 3.0//EN" \
            "http://mybatis.org/dtd/mybatis-3-mapper.dtd">
            <mapper namespace="cn.kexie.engine.candidacy"><sql id="tasksOfQuery">%s</sql></mapper>
            """.formatted(conditions);
    }

    private static String conditions() {
        Matcher matcher = CONDITIONS.matcher(engineMapper());
        if (!matcher.find()) {
            throw new IllegalStateException("引擎的任务查询与本系统所知的不同：" + MAPPER);
        }
        return matcher.group(1);
    }

    private static String engineMapper() {
        try (InputStream in = EngineConditions.class.getClassLoader().getResourceAsStream(MAPPER)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("引擎的任务查询无法读取：" + MAPPER, e);
        }
    }

    private record Passage(Pattern stock, String ours) {

        static Passage of(String stock, String ours) {
            return new Passage(Pattern.compile(stock, Pattern.DOTALL), ours);
        }

        String exchangedIn(String conditions) {
            if (stock.matcher(conditions).results().count() != 1) {
                throw new IllegalStateException("引擎的任务查询与本系统所知的不同：" + stock);
            }
            return stock.matcher(conditions).replaceFirst(ours);
        }
    }
}
