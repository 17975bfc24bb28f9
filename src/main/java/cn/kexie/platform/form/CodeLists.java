package cn.kexie.platform.form;

import cn.kexie.platform.code.CodeList;
import java.util.Optional;

/** The code lists a form may name by {@code codes=}. */
public interface CodeLists {

    Optional<CodeList> find(String name);
}
