package org.mailian.dicom.net;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mailian.dicom.net.AssociationException.Malformed;
import org.mailian.dicom.net.UserInformation.Bytes;
import org.mailian.dicom.net.UserInformation.Extended;
import org.mailian.dicom.net.UserInformation.Identity;
import org.mailian.dicom.net.UserInformation.Role;
import org.mailian.dicom.net.UserInformation.Window;

/** Reads the sub-items of the user information (PS3.7 annex D.3.3). */
final class UserInformationReader {

    private long maximumLength;
    private String implementationClassUid = "";
    private @Nullable String implementationVersion;
    private @Nullable Window window;
    private final List<Role> roles = new ArrayList<>();
    private final List<Extended> extended = new ArrayList<>();
    private @Nullable Identity identity;
    private @Nullable Bytes identityAnswer;
    private final HashSet<Integer> seen = new HashSet<>();

    private UserInformationReader() {}

    static UserInformation read(ItemReader in) throws Malformed {
        var reader = new UserInformationReader();
        while (in.hasMore()) {
            var type = in.one();
            in.skip(1);
            reader.item(type, in.part(in.two()));
        }
        return new UserInformation(
                reader.maximumLength,
                reader.implementationClassUid,
                reader.implementationVersion,
                reader.window,
                reader.roles,
                reader.extended,
                reader.identity,
                reader.identityAnswer);
    }

    private void item(int type, ItemReader in) throws Malformed {
        if (!seen.add(type) && type >= Items.MAXIMUM_LENGTH && type <= Items.IDENTITY_ANSWER && !mayRepeat(type)) {
            throw in.wrong("a second item 0x" + Integer.toHexString(type));
        }
        switch (type) {
            case Items.MAXIMUM_LENGTH -> maximumLength = in.four();
            case Items.IMPLEMENTATION_CLASS -> implementationClassUid = in.uid();
            case Items.IMPLEMENTATION_VERSION -> implementationVersion = in.text();
            case Items.WINDOW -> window = new Window(in.two(), in.two());
            case Items.ROLE -> roles.add(new Role(in.part(in.two()).uid(), in.flag(), in.flag()));
            case Items.EXTENDED -> extended.add(new Extended(in.part(in.two()).uid(), new Bytes(in.rest())));
            case Items.IDENTITY -> identity = new Identity(in.one(), in.flag(), bytes(in), bytes(in));
            case Items.IDENTITY_ANSWER -> identityAnswer = bytes(in);
            default -> in.rest();
        }
        in.end();
    }

    /** Negotiated for each SOP class by itself; 0x57, the common extended negotiation, is known and not used. */
    private static boolean mayRepeat(int type) {
        return type == Items.ROLE || type == Items.EXTENDED || type == 0x57;
    }

    private static Bytes bytes(ItemReader in) throws Malformed {
        return new Bytes(in.part(in.two()).rest());
    }
}
