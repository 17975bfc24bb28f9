package cn.kexie.platform.form;

import cn.kexie.platform.code.CodeList;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
final class BundledCodeLists implements CodeLists {

    @Override
    public Optional<CodeList> find(String name) {
        return CodeList.named(name);
    }
}
