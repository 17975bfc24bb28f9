package cn.kexie.association;

import cn.kexie.platform.personal.PersonalData;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.stereotype.Component;

/** Opens the sealed name of an officer in a row with its place. */
@Component
public class OfficerNames {

    private final PersonalData personal;

    OfficerNames(PersonalData personal) {
        this.personal = personal;
    }

    public String of(ResultSet row) throws SQLException {
        return personal.open(AssociationSealing.OFFICER.in(row), row.getString("name"));
    }
}
