package org.mailian.imaging;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.mailian.dicom.DataSetWriter;
import org.mailian.dicom.Tag;
import org.mailian.dicom.TransferSyntax;
import org.springframework.stereotype.Service;

/** Takes ECGs that do not come as DICOM: what is read and handed out is an object like every other, and the file is kept as it came. */
@Service
public class EcgImport {

    /** It is read in memory: a day of three leads in digits is less. */
    private static final int MOST_BYTES = 64 << 20;

    static final String AECG = "application/vnd.hl7.aecg+xml";

    private final Receiving receiving;
    private final Originals originals;

    EcgImport(Receiving receiving, Originals originals) {
        this.receiving = receiving;
        this.originals = originals;
    }

    /** Takes an HL7 aECG; the same file again is the same ECG. Refused: {@code imaging/not-aecg}, and like {@link Receiving#file}. */
    public Received take(Sender sender, InputStream aecg) throws IOException {
        var xml = aecg.readNBytes(MOST_BYTES + 1);
        if (xml.length > MOST_BYTES) {
            throw ImagingProblems.notAecg("The file is larger than 64 MB");
        }
        var object =
                AecgObject.of(Aecg.read(new ByteArrayInputStream(xml)), sender.institution(), S3Signature.sha256(xml));
        var bytes = new ByteArrayOutputStream();
        DataSetWriter.write(object, bytes, TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
        var received = receiving.dataSet(
                sender,
                object.text(Tag.SOP_CLASS_UID, ""),
                object.text(Tag.SOP_INSTANCE_UID, ""),
                TransferSyntax.EXPLICIT_LITTLE_ENDIAN,
                new ByteArrayInputStream(bytes.toByteArray()));
        originals.keep(received.sopInstance(), AECG, xml);
        return received;
    }

    void original(Looker looker, String study, String instance, HttpServletResponse response) throws IOException {
        originals.hand(looker, study, instance, response);
    }
}
