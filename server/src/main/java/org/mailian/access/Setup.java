package org.mailian.access;

import java.util.Set;
import org.mailian.access.Hiring.Login;
import org.mailian.directory.Directory;
import org.mailian.directory.Register;
import org.mailian.directory.Register.NewInstitution;
import org.mailian.directory.Register.NewPractitioner;
import org.mailian.kernel.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The first institution of an empty house and its first administrator, named by whoever reads what the start printed. */
@Service
class Setup {

    private static final Set<String> ADMINISTERING = Set.of("ADMINISTRATOR");

    private final SetupKeys keys;
    private final Directory directory;
    private final Register register;
    private final Hiring hiring;

    Setup(SetupKeys keys, Directory directory, Register register, Hiring hiring) {
        this.keys = keys;
        this.directory = directory;
        this.register = register;
        this.hiring = hiring;
    }

    boolean isOpen() {
        return directory.isEmpty();
    }

    /** All of it or nothing; when it is refused the key stays. Refused: {@code access/setup-done}, {@code access/setup-key-wrong}. */
    @Transactional
    public void begin(String key, NewInstitution first, NewPractitioner administrator, Login login) {
        if (!isOpen()) {
            throw AccessProblems.setupDone();
        }
        if (!keys.take(key)) {
            throw isOpen() ? AccessProblems.setupKeyWrong() : AccessProblems.setupDone();
        }
        var institution = register.addInstitution(first, Actor.system());
        hiring.first(administrator, institution, ADMINISTERING, login);
    }
}
