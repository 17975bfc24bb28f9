package cn.kexie.release.process;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Lists the files and the ways out, instead of a stack trace. */
class ModelsClashAnalyzer extends AbstractFailureAnalyzer<ModelsClash> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, ModelsClash clash) {
        return new FailureAnalysis(
                "新程序所带的下列文件与流程分析员发布的修改冲突，系统没有启动，什么也没有改动：\n  " + String.join("\n  ", clash.files()), """
                请把两边的修改合并后重新打包；或者设置 kexie.models.on-clash 后启动一次：
                  release 保留流程分析员的文件
                  jar     采用新程序的文件（分析员的文件留在以前的版次里，可以取出）""", clash);
    }
}
