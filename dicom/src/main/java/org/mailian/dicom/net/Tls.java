package org.mailian.dicom.net;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSocket;

/** DICOM over TLS (PS3.15 annex B): keys and trust come with the context, TLS 1.2 and 1.3 are spoken. */
public record Tls(SSLContext context, ClientCertificate clientCertificate) {

    private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

    /** What a side that accepts wants to see of a side that calls. */
    public enum ClientCertificate {
        NONE,
        OPTIONAL,
        REQUIRED
    }

    /** For a side that calls. */
    public static Tls of(SSLContext context) {
        return new Tls(context, ClientCertificate.NONE);
    }

    SSLSocket calling(Socket raw, InetSocketAddress address) throws IOException {
        var socket = (SSLSocket)
                context.getSocketFactory().createSocket(raw, address.getHostString(), address.getPort(), true);
        socket.setEnabledProtocols(PROTOCOLS);
        return socket;
    }

    SSLSocket accepting(Socket raw) throws IOException {
        var socket = (SSLSocket) context.getSocketFactory().createSocket(raw, null, true);
        socket.setEnabledProtocols(PROTOCOLS);
        switch (clientCertificate) {
            case NONE -> socket.setWantClientAuth(false);
            case OPTIONAL -> socket.setWantClientAuth(true);
            case REQUIRED -> socket.setNeedClientAuth(true);
        }
        return socket;
    }

    static List<X509Certificate> certificates(SSLSocket socket) {
        try {
            return Stream.of(socket.getSession().getPeerCertificates())
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (SSLPeerUnverifiedException _) {
            return List.of();
        }
    }
}
