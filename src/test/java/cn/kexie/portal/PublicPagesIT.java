package cn.kexie.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.association.Associations;
import cn.kexie.membership.AssociationOfOne;
import cn.kexie.support.Answer;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Province;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
@DisplayName("公众页面：首页、同一个外框、能走通的链接、缓存、找不到时的页面")
class PublicPagesIT {

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");
    /** What stands in a tag; a name somebody typed may hold the same letters as text. */
    private static final Pattern INLINE = Pattern.compile(
            "<script|<style|=\"javascript:|<[a-z0-9]+(?:\\s+[a-z-]+(?:=\"[^\"]*\")?)*\\s+(?:style|on[a-z]+)=");

    private static final int MOST_PAGES = 120;

    @LocalServerPort
    private int port;

    @Autowired
    private Associations associations;

    private Province province;

    @BeforeEach
    void visitor() {
        province = new Province(port);
    }

    @Test
    @DisplayName("首页：这是什么；工作人员、企业、公众各从哪里进，工作人员一次点击就到")
    void theStartPageLeadsEverybodyToTheirDoor() {
        assertThat(page("/"))
                .contains("企业科学技术协会（企业科协）", "工作人员", "企业", "社会公众")
                .contains("href=\"/camunda/app/tasklist/default/\">进入任务办理</a>")
                .contains("href=\"/swagger-ui.html\"", "href=\"/v3/api-docs\"")
                .contains("href=\"/registers\"", "href=\"/verify\"", "href=\"/privacy\"");
    }

    @Test
    @DisplayName("从首页走，每个链接都有页面，页面里没有内嵌的脚本和样式")
    void everyLinkLeadsSomewhere() {
        Set<String> seen = new LinkedHashSet<>(List.of("/"));
        Deque<String> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            String address = open.pop();
            Answer answer = province.visit(address);
            assertThat(answer.status()).as(address).isIn(200, 302);
            if (answer.header("Content-Type").startsWith("text/html") && isOurs(address)) {
                String text = text(answer);
                assertThat(INLINE.matcher(text).find()).as(address).isFalse();
                assertThat(text).as(address).contains("<html lang=\"zh-CN\"", "id=\"content\"", "/public/site.css");
                LINK.matcher(text)
                        .results()
                        .map(found -> found.group(1).replace("&amp;", "&"))
                        .filter(link -> seen.size() < MOST_PAGES && seen.add(link))
                        .forEach(open::add);
            }
        }
        assertThat(seen)
                .contains(
                        "/registers",
                        "/associations",
                        "/publicity",
                        "/contests",
                        "/guides",
                        "/guides/association-establishment",
                        "/guides/society-station",
                        "/verify",
                        "/privacy",
                        "/swagger-ui.html");
    }

    private static boolean isOurs(String address) {
        return !address.startsWith("/camunda") && !address.startsWith("/swagger-ui") && !address.startsWith("/board");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/registers", "/privacy", "/associations", "/contests", "/guides", "/guides/contest-entry"})
    @DisplayName("没有变化的页面不再发送")
    void whatHasNotChangedIsNotSentAgain(String address) {
        Answer first = province.visit(address).expect(200);
        assertThat(first.header("Cache-Control")).isEqualTo("no-cache");
        String mark = first.header("ETag");
        assertThat(mark).isNotEmpty();
        Answer again = province.call("GET", address, "", "If-None-Match", mark).expect(304);
        assertThat(again.body()).isEmpty();
        assertThat(first.header("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/verify", "/publicity", "/publicity/none"})
    @DisplayName("写有姓名或者验证码的页面不留存，不编入搜索")
    void whatMayNameSomebodyIsNotKept(String address) {
        Answer answer = province.visit(address);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("X-Robots-Tag")).isEqualTo("noindex");
        assertThat(answer.header("ETag")).isEmpty();
    }

    @Test
    void stylesAreAskedForAgainAndSentOnce() {
        Answer styles = province.visit("/public/site.css").expect(200);
        assertThat(styles.header("Cache-Control")).isEqualTo("no-cache");
        province.call("GET", "/public/site.css", "", "If-Modified-Since", styles.header("Last-Modified"))
                .expect(304);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nowhere",
                "/registers/none",
                "/registers/none/x",
                "/publicity/GS-2026-999999",
                "/verify/X",
                "/associations/none",
                "/associations/KX440106-0000",
                "/contests/none",
                "/guides/none",
                "/guides/acceptance"
            })
    @DisplayName("找不到的，给人看的是页面")
    void whatIsNotThereIsToldOnAPage(String address) {
        Answer answer = province.call("GET", address, "", "Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .expect(404);
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertThat(text(answer)).contains("<html lang=\"zh-CN\"", "科协通", "href=\"/\"", "/public/site.css");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/registers/none?page=x", "/registers/none?page=-1", "/publicity?page=1.5", "/contests?page=x"})
    @DisplayName("写错的参数，说明错在哪里，也是页面")
    void whatIsWrittenWrongIsToldOnAPage(String address) {
        Answer answer = province.visit(address).expect(400);
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertThat(text(answer)).containsPattern("page|size");
    }

    @Test
    @DisplayName("问到最后一页之后，说明一共几页，回得来")
    void pastTheLastPageThereIsAWayBack() {
        new AssociationOfOne(province, associations);
        assertThat(page("/associations?page=99"))
                .contains("没有第 100 页", "最后一页")
                .containsPattern("href=\"/associations\\?q=&amp;region=&amp;status=&amp;asOf=&amp;page=\\d+\"");
    }

    private String page(String address) {
        return text(province.visit(address).expect(200));
    }

    private static String text(Answer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
