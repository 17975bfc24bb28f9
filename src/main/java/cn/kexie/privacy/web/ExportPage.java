package cn.kexie.privacy.web;

import cn.kexie.privacy.PersonalDataExport;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** An export for reading and printing; needs nothing but itself. */
@Component
class ExportPage {

    private final ITemplateEngine templates;

    ExportPage(ITemplateEngine templates) {
        this.templates = templates;
    }

    byte[] of(PersonalDataExport export) {
        Context context = new Context();
        context.setVariable("export", export);
        return templates.process("privacy/export", context).getBytes(StandardCharsets.UTF_8);
    }
}
