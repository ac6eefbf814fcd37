package org.mailian.laboratory;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mailian.access.Caller;
import org.mailian.access.Permission;
import org.mailian.directory.Directory;
import org.mailian.document.Labels;
import org.mailian.kernel.Times;
import org.mailian.patient.Identity;
import org.mailian.patient.Patients;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is stuck on tubes: whose it is, what is to be found in it, and its number as a bar code. In the language of the reader. */
@Service
@Transactional
public class SpecimenLabels {

    private static final int WIDTH = 50;
    private static final int HEIGHT = 30;

    private final Specimens specimens;
    private final LaboratoryPolicy policy;
    private final Patients patients;
    private final Directory directory;

    SpecimenLabels(Specimens specimens, LaboratoryPolicy policy, Patients patients, Directory directory) {
        this.specimens = specimens;
        this.policy = policy;
        this.patients = patients;
        this.directory = directory;
    }

    /** A label for each, in their order. Needs SPECIMEN, at the institution that collects them; the names are noted as read. */
    public byte[] pdf(Caller caller, List<UUID> ids, Locale locale) {
        caller.must(Permission.SPECIMEN);
        var english = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
        var names = new HashMap<UUID, Identity>();
        var labels = Labels.millimetres(WIDTH, HEIGHT);
        for (var id : ids) {
            var it = specimens.get(caller, id);
            if (!it.institution().equals(caller.institution())) {
                throw LaboratoryProblems.notYours();
            }
            var who =
                    names.computeIfAbsent(it.patient(), patient -> patients.reveal(caller, patient, "specimen label"));
            labels.add(heading(it, who, english), lines(it, english), it.code());
        }
        return labels.pdf();
    }

    private static String heading(Specimen it, Identity who, boolean english) {
        var age = it.ageOn(Times.dayInChina(it.ordered().at()));
        return english
                ? who.name() + "  " + sexInEnglish(who.sex()) + "  " + age + " y"
                : who.name() + "  " + sexInChinese(who.sex()) + "  " + age + " 岁";
    }

    private List<String> lines(Specimen it, boolean english) {
        var rules = policy.of(it.laboratory()).rules();
        var from = directory.institution(it.institution());
        var to = directory.institution(it.laboratory());
        var panels = rules.panels().stream()
                .filter(panel -> it.panels().contains(panel.code()))
                .map(panel -> english ? panel.en() : panel.zh())
                .collect(Collectors.joining(english ? ", " : " "));
        var tube = rules.containers().stream()
                .filter(container -> container.code().equals(it.container()))
                .map(container -> english
                        ? container.en() + ", " + container.specimen().en()
                        : container.zh() + " " + container.specimen().zh())
                .collect(Collectors.joining());
        var way = english ? from.nameEn() + " → " + to.nameEn() : from.shortName() + " → " + to.shortName();
        return List.of(panels, tube, way);
    }

    private static String sexInChinese(String sex) {
        return switch (sex) {
            case "1" -> "男";
            case "2" -> "女";
            default -> "—";
        };
    }

    private static String sexInEnglish(String sex) {
        return switch (sex) {
            case "1" -> "M";
            case "2" -> "F";
            default -> "—";
        };
    }
}
