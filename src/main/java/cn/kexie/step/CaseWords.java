package cn.kexie.step;

import cn.kexie.platform.identity.CaseNo;
import java.util.function.UnaryOperator;

/** What sentences of a model may name in braces: {@code 会员 {memberNo} 已除名}. Never a person. */
public interface CaseWords extends StepSource {

    /** By the name of a word, what to say in its place. */
    UnaryOperator<String> of(CaseNo caseNo);
}
