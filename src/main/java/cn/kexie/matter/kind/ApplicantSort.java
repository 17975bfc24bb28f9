package cn.kexie.matter.kind;

/** Who files a matter. */
public enum ApplicantSort {
    /** With its own key. */
    ENTERPRISE("企业", "使用企业的接口密钥提交"),
    /** 学会、高校、院所、园区, with its own key. */
    PARTNER("伙伴单位", "使用伙伴单位的接口密钥提交"),
    /** Somebody of the staff of a 科协, for that body. */
    STAFF("科协的工作人员", "由科协的工作人员登录后代本单位提交");

    private final String text;
    private final String way;

    ApplicantSort(String text, String way) {
        this.text = text;
        this.way = way;
    }

    public String text() {
        return text;
    }

    /** How it files, as an answer to whoever files otherwise. */
    public String way() {
        return way;
    }
}
