package cn.kexie.operation;

import java.util.List;

/** Why a step failed, as far as an operator has to know: what it is called and what to do about it. */
public enum StuckCause {
    DATABASE(
            "数据库连不上或者拒绝了写入",
            "先看健康检查中的数据库和磁盘，恢复后重试",
            "SQLException",
            "PSQLException",
            "DataAccess",
            "Persistence",
            "JDBC",
            "Transaction"),
    CONTENTION(
            "几处同时改动同一件，让了一次",
            "一般会自动重试成功；停住的直接重试",
            "OptimisticLocking",
            "ConcurrencyFailure",
            "Deadlock",
            "PessimisticLocking"),
    FILES(
            "文件读写失败",
            "检查数据目录的空间、权限和共享目录，恢复后重试",
            "IOException",
            "UncheckedIO",
            "FileSystem",
            "NoSuchFile",
            "AccessDenied"),
    SEAL("密文与所在的行不符", "停止写入，与备份核对日志中写明的那一行；核对清楚之前不要重试", "BrokenSeal"),
    MEMORY("内存不足", "加大内存后重新启动，再重试", "OutOfMemory", "StackOverflow"),
    REFUSED("按业务规则不能进行", "查看该案件的经过，请业务人员确认事实（例如人员、日期、名册）改正以后重试", "Refusal", "UnknownCase"),
    MODEL("流程图或决策表有误", "请流程分析员修正并部署，再重试", "DmnEngine", "ELException", "PropertyNotFound", "ScriptEvaluation", "Feel"),
    OTHER("程序出错", "按出错类型在日志中查找原因，告知开发人员；修正后重试");

    private final String text;
    private final String advice;
    private final List<String> signs;

    StuckCause(String text, String advice, String... signs) {
        this.text = text;
        this.advice = advice;
        this.signs = List.of(signs);
    }

    public String text() {
        return text;
    }

    public String advice() {
        return advice;
    }

    /** @param failure simple name of the class that was thrown first */
    public static StuckCause of(String failure) {
        for (StuckCause cause : values()) {
            if (cause.signs.stream().anyMatch(failure::contains)) {
                return cause;
            }
        }
        return OTHER;
    }
}
