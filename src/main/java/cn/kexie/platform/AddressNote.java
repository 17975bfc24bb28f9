package cn.kexie.platform;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Where to open what. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class AddressNote implements StartupNote {

    private final PublicUrl publicUrl;

    AddressNote(@Value("${kexie.public-url}") PublicUrl publicUrl) {
        this.publicUrl = publicUrl;
    }

    @Override
    public String text() {
        return """
                科协通已启动：  %1$s/
                待办（Tasklist）：%1$s/camunda/app/tasklist/default/
                接口文档：      %1$s/swagger-ui.html
                """.formatted(publicUrl.base());
    }
}
