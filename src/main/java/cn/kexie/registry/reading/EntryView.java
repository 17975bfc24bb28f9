package cn.kexie.registry.reading;

import cn.kexie.registry.Entry;
import cn.kexie.registry.EntrySpan;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** An entry with its history. */
@Schema(name = "RegisterEntryWithHistory", title = "一项登记和它的历史")
public record EntryView(
        @JsonUnwrapped Entry entry,

        @Schema(title = "历史", description = "从登记时起，先后有序；截至 asOf 之日")
        List<EntrySpan> history) {}
