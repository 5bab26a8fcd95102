package io.ismsgraph.intake.read;

import io.ismsgraph.intake.Spool;
import io.ismsgraph.intake.UnreadableFile;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** An XML document, read event by event. Document types are not read, so there are no entities but XML's own five. */
public final class XmlFile implements AutoCloseable {

    private static final XMLInputFactory FACTORY = factory();

    private static final int DEEPEST = 100;

    private final String name;
    private final Leash leash;
    private final XMLStreamReader reader;
    private int depth;

    /** Opens it. */
    public XmlFile(Spool file) {
        this.name = file.name();
        this.leash = new Leash(file.stream());
        try {
            this.reader = FACTORY.createXMLStreamReader(leash);
        } catch (XMLStreamException failure) {
            throw refusal(failure);
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLReporter((message, type, information, location) -> {});
        return factory;
    }

    /** The next element, or false at the end of the one whose children are read. */
    public boolean nextChild() {
        for (var event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_DOCUMENT) {
                return false;
            }
        }
        return false;
    }

    /** The name of the element just begun. */
    public String element() {
        return reader.getLocalName();
    }

    /** The line read now. */
    public long line() {
        return reader.getLocation().getLineNumber();
    }

    /** The text of the element just begun, to its end. */
    public String text() {
        var text = new StringBuilder();
        for (var event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                skip();
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(reader.getText());
                if (text.length() > Leash.LENGTH) {
                    throw new UnreadableFile(name, line(), "a text is longer than 1 MiB. Right would be shorter ones.");
                }
            }
        }
        return text.toString().strip();
    }

    /** Passes over the rest of the element just begun. */
    public void skip() {
        for (var depth = 1; depth > 0; ) {
            var event = next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private int next() {
        try {
            leash.renew();
            var event = reader.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
            if (depth > DEEPEST) {
                throw new UnreadableFile(
                        name,
                        line(),
                        "elements are nested more than " + DEEPEST + " deep. Right would be a report as Qualys"
                                + " writes it.");
            }
            return event;
        } catch (XMLStreamException failure) {
            throw refusal(failure);
        }
    }

    private UnreadableFile refusal(XMLStreamException failure) {
        for (Throwable cause = failure.getNestedException(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Leash.TooLong) {
                return new UnreadableFile(
                        name, line(failure), "a text or tag is longer than 1 MiB. Right would be shorter ones.");
            }
        }
        return new UnreadableFile(
                name,
                line(failure),
                "the XML is malformed, cut short, nested beyond all bounds, or uses entities of its own, which are not"
                        + " read. Fetch it again, or mend it there.");
    }

    private static int line(XMLStreamException failure) {
        var location = failure.getLocation();
        return location == null ? 1 : Math.max(1, location.getLineNumber());
    }

    @Override
    public void close() {
        try {
            reader.close();
            leash.close();
        } catch (XMLStreamException | java.io.IOException failure) {
            throw new IllegalStateException("The file could not be closed.", failure);
        }
    }
}
