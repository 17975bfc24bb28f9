package cn.kexie.contest.ranking.replay;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * 复核评审结果文件. Prints one line per mismatch and ends with 1 when there is any, with 2 when the file cannot be read, else
 * with 0:
 *
 * <pre>java -cp kexie.jar -Dloader.main=cn.kexie.contest.ranking.replay.ResultSheetReplay \
 *     org.springframework.boot.loader.launch.PropertiesLauncher result-sheet.json</pre>
 */
public final class ResultSheetReplay {

    private ResultSheetReplay() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(run(arguments, out));
    }

    static int run(String[] arguments, PrintStream out) {
        if (arguments.length != 1) {
            out.println("用法：给出一个评审结果复核文件（GET /api/v1/contests/{竞赛编号}/result-sheet 的内容）");
            return 2;
        }
        try {
            return report(Files.readAllBytes(Path.of(arguments[0])), out);
        } catch (IOException e) {
            out.println("文件读不出来：" + e.getMessage());
        } catch (RuntimeException e) {
            // Whatever else is missing or of the wrong kind: there is nothing to compare with.
            out.println("文件内容残缺，无法复核：" + e);
        }
        return 2;
    }

    private static int report(byte[] content, PrintStream out) throws IOException {
        ResultSheetFile file = ResultSheetFile.read(content);
        List<String> mismatches = Recount.of(file);
        mismatches.forEach(out::println);
        if (file.draws().stream().anyMatch(draw -> !draw.has("conflicts"))) {
            out.println("专家抽取尚不能重演：回避关系在表彰之后公布，现在只公布其摘要 conflictsDigest，请保存本文件备查");
        }
        out.println(
                mismatches.isEmpty()
                        ? "复核一致：%d 份评分，%d 件作品的得分、名次和奖项均与文件相符"
                                .formatted(file.sheets().size(), file.results().size())
                        : "复核不一致：共 %d 处".formatted(mismatches.size()));
        return mismatches.isEmpty() ? 0 : 1;
    }
}
