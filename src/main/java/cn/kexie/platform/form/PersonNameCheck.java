package cn.kexie.platform.form;

import cn.kexie.platform.text.CanonicalText;
import cn.kexie.platform.text.PersonNames;
import cn.kexie.platform.web.json.Messages;
import java.util.Optional;

/** The same as {@link cn.kexie.platform.text.ValidPersonName} says of the component of a record. */
final class PersonNameCheck implements FieldCheck {

    @Override
    public String name() {
        return "personName";
    }

    @Override
    public Optional<CheckFault> check(String value) {
        int length = CanonicalText.length(value);
        if (length < PersonNames.SHORTEST) {
            String message = Messages.atLeast(CheckFault.LABEL, PersonNames.SHORTEST, "个字", length);
            return Optional.of(new CheckFault("TOO_SHORT", message));
        }
        if (length > PersonNames.LONGEST) {
            String message = Messages.atMost(CheckFault.LABEL, PersonNames.LONGEST, "个字", length);
            return Optional.of(new CheckFault("TOO_LONG", message));
        }
        return PersonNames.isName(value)
                ? Optional.empty()
                : Optional.of(new CheckFault("INVALID_PERSON_NAME", PersonNames.ADVICE));
    }

    @Override
    public String schemaHint() {
        return "人的姓名，2 至 50 个字";
    }
}
