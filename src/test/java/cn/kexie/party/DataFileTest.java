package cn.kexie.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFileTest {

    private static final List<String> COLUMNS = List.of("code", "name");

    @Test
    void numbersRowsAsAnEditorDoes() {
        var file = parse("\uFEFF# 说明\r\ncode,name\r\n\r\n1, 甲 \r\n");
        assertThat(file.rows()).singleElement().satisfies(row -> {
            assertThat(row.line()).isEqualTo(4);
            assertThat(row.get("name")).isEqualTo("甲");
        });
    }

    @Test
    void refusesOtherColumns() {
        assertThatThrownBy(() -> parse("code\n1")).hasMessageContaining("第 1 行：列名应为 code,name");
    }

    @Test
    void namesEveryLineWithAWrongNumberOfCells() {
        var file = parse("code,name\n1\n2,乙\n3，丙");
        assertThatThrownBy(file::requireSound)
                .isInstanceOf(InvalidDataFile.class)
                .hasMessageContaining("数据文件 x.csv 有 2 处问题")
                .hasMessageContaining("第 2 行：应有 2 列，实有 1 列")
                .hasMessageContaining("第 4 行");
    }

    @Test
    void readsWhatASpreadsheetPutsInQuotes() {
        assertThat(parse("code,name\n1,\"甲,乙\"\n\"2\",\"“丙”\"\"丁\"\"\"\n").rows())
                .extracting(row -> row.get("code") + row.get("name"))
                .containsExactly("1甲,乙", "2“丙”\"丁\"");
    }

    @Test
    void namesTheLineFromWhichQuotesAreNotInPairs() {
        assertThatThrownBy(parse("code,name\n1\n2,丙\n3,\"乙\n4,丁\n")::requireSound)
                .hasMessageContaining("有 2 处问题")
                .hasMessageContaining("第 2 行：应有 2 列")
                .hasMessageContaining("第 4 行：从这一行起双引号没有成对");
        assertThatThrownBy(parse("code,name\n1,\"甲\"乙\n")::requireSound).hasMessageContaining("第 2 行：从这一行起双引号没有成对");
    }

    @Test
    void refusesALineBreakWithinACell() {
        assertThatThrownBy(parse("code,name\n1,\"甲\n乙\"\n2,丙\n")::requireSound).hasMessageContaining("第 3 行：一格之内不能换行");
    }

    @Test
    void refusesAFileWithoutRows() {
        assertThatThrownBy(parse("code,name\n")::requireSound).hasMessageContaining("没有数据行");
        assertThatThrownBy(parse("")::requireSound).hasMessageContaining("没有数据行");
    }

    @Test
    void refusesAnotherEncoding() {
        var content = "code,name\n1,广州市".getBytes(Charset.forName("GB18030"));
        assertThatThrownBy(() -> DataFile.parse("x.csv", content, COLUMNS)).hasMessageContaining("不是 UTF-8");
    }

    @Test
    void prefersTheFileOfTheOperator(@TempDir Path dataDir) throws IOException {
        Files.createDirectories(dataDir.resolve("party"));
        Files.writeString(
                dataDir.resolve("party/regions.csv"), "code,name,parent,validFrom,validTo\n450000,广西壮族自治区,,,\n");
        var regions = new Regions(DataFile.read(dataDir, "regions.csv", RegionTable.COLUMNS), PartyFixtures.CLOCK);
        assertThat(regions.all()).extracting(Region::name).containsExactly("广西壮族自治区");
    }

    private static DataFile parse(String content) {
        return DataFile.parse("x.csv", content.getBytes(StandardCharsets.UTF_8), COLUMNS);
    }
}
