package cn.kexie.membership.roster.xlsx;

import cn.kexie.platform.Fault;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.Refusal.Reason;

/** Why a file is refused as a whole. */
public final class SheetRefusals {

    public static final String FILE = "/file";

    private SheetRefusals() {}

    static Refusal notXlsx(String why) {
        return Refusal.of(
                Reason.UNSUPPORTED_TYPE, "NOT_XLSX", why + "；请用 Excel 或 WPS 打开名册，另存为“Excel 工作簿（*.xlsx）”后重新提交");
    }

    static Refusal damaged() {
        return Refusal.of(Reason.UNSUPPORTED_TYPE, "XLSX_DAMAGED", "文件已损坏或不是规范的 xlsx 工作簿，请重新另存为“Excel 工作簿（*.xlsx）”后提交");
    }

    static Refusal expands() {
        return Refusal.invalid(FILE, "FILE_EXPANDS", "文件解压后过大，不是一份正常的名册；请使用下载的模板重新填写");
    }

    static Refusal tooManyRows(int most) {
        return Refusal.invalid(FILE, "TOO_MANY_ROWS", "名册超过 %,d 行，请拆分为多份名册分别提交".formatted(most));
    }

    public static Fault fault(String code, String message) {
        return new Fault(FILE, code, message);
    }
}
