package cn.kexie.login.web;

import cn.kexie.login.Admission;

/** Why somebody sees the login page. */
enum LoginReason {
    OUT(200, "您已退出", "本系统的登录已经结束。"),
    FAILED(401, "登录没有完成", "这次登录已经过期、被重复使用，或者与统一身份认证的答复不符。请重新登录；多次出现请联系系统管理员。"),
    CANCELLED(401, "登录没有完成", "统一身份认证没有同意这次登录。请重新登录，或者联系统一身份认证的管理员。"),
    UNREACHABLE(503, "统一身份认证暂时无法访问", "本系统联系不上统一身份认证，请稍后再试；持续出现请联系系统管理员。"),
    UNUSABLE_NAME(403, "账号名不能使用", "统一身份认证给出的账号名为空，或含有本系统不能用的字符（只能是字母、数字、点、横线和下划线，最多 64 个）。请联系系统管理员。"),
    ACCOUNT_TAKEN(403, "账号已经存在", "本系统已有同名账号，但没有登记为您的账号。请联系系统管理员确认后登记，再重新登录。"),
    ACCOUNT_REMOVED(403, "账号已被删除", "您在本系统的账号已由系统管理员删除。如有需要请联系系统管理员。"),
    NO_POST(403, "还没有分配职责", "您的身份已经核实，但您在本系统没有任何职责，暂时没有可以办理的事项。请联系系统管理员分配职责，再重新登录。");

    private final int status;
    private final String title;
    private final String text;

    LoginReason(int status, String title, String text) {
        this.status = status;
        this.title = title;
        this.text = text;
    }

    static LoginReason of(Admission.Outcome refused) {
        return valueOf(refused.name());
    }

    int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String text() {
        return text;
    }
}
