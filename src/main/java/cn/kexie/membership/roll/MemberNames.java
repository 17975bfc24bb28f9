package cn.kexie.membership.roll;

import cn.kexie.membership.MemberSeal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.stereotype.Component;

/** Names of members as they stand in the rows of a statement that joins them. */
@Component
public class MemberNames {

    private final MemberSeal seal;

    MemberNames(MemberSeal seal) {
        this.seal = seal;
    }

    /** Name of the member whose columns {@code member_no} and {@code person} are in the row. */
    public String of(ResultSet row) throws SQLException {
        return seal.opened(RollColumns.MEMBER.in(row), row.getString("person"), MemberPerson.class)
                .name();
    }
}
