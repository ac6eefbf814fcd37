package org.mailian.patient.masking;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mailian.patient.masking.PastedChat.Attachment;
import org.mailian.patient.masking.PastedChat.Message;

/** Goes through the lines of a chat with a message begun. */
final class ChatReading {

    private static final String WHO = "(?<who>[^\\s:\uFF1A\\[\u3010][^\\n:\uFF1A]{0,38}?)";
    private static final String ACCOUNT = "(?:\\s?[(\uFF08<][^)\uFF09>]{1,40}[)\uFF09>])?";
    private static final String DAY =
            "(?<day>(?:(?:19|20)[0-9]{2}\\s?[./年-]\\s?)?[01]?[0-9]\\s?[./月-]\\s?[0-3]?[0-9]日?|今天|昨天)";
    private static final String TIME = "(?:(?<half>上午|下午|中午|晚上|凌晨|早上)\\s?)?"
            + "(?<time>[0-2]?[0-9][:\uFF1A][0-5][0-9](?:[:\uFF1A][0-5][0-9])?)(?:\\s?(?<late>[AaPp][Mm]))?";
    private static final String COLON = "\\s*[:\uFF1A]?\\s*$";

    /** 张三 2026/11/20 10:31:12 or 2026-11-20 10:31 张三, with what is said on the lines behind it. */
    private static final List<Pattern> HEADS = List.of(
            Pattern.compile("^" + WHO + ACCOUNT + "\\s+" + DAY + "?\\s*" + TIME + COLON),
            Pattern.compile("^[\\[\u3010(]?" + DAY + "\\s+" + TIME + "[]\u3011)]?\\s+" + WHO + ACCOUNT + COLON));

    /** [2026-11-20 10:31] 张三: text on the same line. */
    private static final Pattern LINE = Pattern.compile("^[\\[\u3010(]?" + DAY + "[\\s,]+" + TIME
            + "[]\u3011)]?\\s+(?:-\\s+)?" + WHO + "\\s?[:\uFF1A]\\s?(?<text>.*)$");

    private static final Pattern SPEAKER = Pattern.compile("^" + WHO + "\\s?[:\uFF1A]\\s*(?<text>.*)$");
    private static final Pattern DIVIDER = Pattern.compile(
            "^[\u2014\u2500=_*-]{2,}\\s*(?:" + DAY + ")?[^\u2014\u2500=_*]{0,20}?\\s*[\u2014\u2500=_*-]{2,}$");
    private static final Pattern TIME_ALONE = Pattern.compile("^(?:" + DAY + "\\s+)?" + TIME + "$");
    private static final Pattern FORWARDED =
            Pattern.compile("^[\\[\u3010]?.{0,60}(?:的聊天记录|聊天记录|Chat History)[]\u3011]?$", Pattern.CASE_INSENSITIVE);
    private static final Pattern ATTACHMENT = Pattern.compile(
            "[\\[\u3010](?<what>图片|照片|视频|文件|语音|位置|链接|小程序|名片|photo|picture|image|video|file|voice|location|link)"
                    + "(?:[:\uFF1A]\\s?(?<inside>[^]\u3011]{1,120}))?[]\u3011]"
                    + "(?:[ \\t]*(?<name>[^\\s\\[\u3010]{1,120}\\.[A-Za-z0-9]{2,5})(?![A-Za-z0-9]))?",
            Pattern.CASE_INSENSITIVE);

    /** Words before a colon that begin no message of somebody: a text about a patient has many of them. */
    private static final Pattern NO_SPEAKER = Pattern.compile(
            "(?i).*(?:姓名|性别|年龄|主诉|诊断|病史|查体|体温|血压|心率|脉搏|呼吸|检查|检验|结果|意见|建议|时间|日期|电话|住址|地址|医嘱|治疗|处理|用药|过敏|家族|"
                    + "辅助|入院|出院|化验|报告|提示|所见|印象|备注|编号|住院号|门诊号|床号|身份证|科室|氧饱和度|血压|血氧|血糖|血常规|尿常规|心电图|彩超|B超).{0,6}|https?|spo2|bp|hr|t|p|r|wbc|hb|plt|crp|ct|mri|ecg|x线|x光");

    private static final int LONGEST_SPEAKER = 24;

    private final LocalDate today;
    private final List<Message> messages = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private @Nullable String sender;
    private @Nullable LocalDateTime sentAt;
    private LocalDate day;
    private boolean dayTold;

    ChatReading(LocalDate today) {
        this.today = today;
        this.day = today;
    }

    void line(String raw) {
        var line = raw.strip();
        if (line.isEmpty()) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            return;
        }
        if (FORWARDED.matcher(line).matches()
                && ATTACHMENT.matcher(line).results().findAny().isEmpty()) {
            return;
        }
        if (divided(line) || timed(line) || headed(line) || spoken(line)) {
            return;
        }
        lines.add(line);
    }

    private boolean divided(String line) {
        var divider = DIVIDER.matcher(line);
        if (!divider.matches()) {
            return false;
        }
        finish();
        move(divider.group("day"));
        return true;
    }

    private boolean headed(String line) {
        for (var head : HEADS) {
            var it = head.matcher(line);
            if (it.matches() && name(it.group("who"))) {
                begin(it.group("who"), it);
                return true;
            }
        }
        var it = LINE.matcher(line);
        if (it.matches()) {
            begin(it.group("who"), it);
            lines.add(it.group("text"));
            return true;
        }
        return false;
    }

    /** A time in the middle of the page, as WeChat shows it between messages. */
    private boolean timed(String line) {
        var it = TIME_ALONE.matcher(line);
        if (!it.matches()) {
            return false;
        }
        finish();
        move(it.group("day"));
        sentAt = time(it).map(day::atTime).orElse(null);
        dayTold = true;
        return true;
    }

    private boolean spoken(String line) {
        var it = SPEAKER.matcher(line);
        if (!it.matches()
                || !name(it.group("who"))
                || NO_SPEAKER.matcher(it.group("who")).matches()) {
            return false;
        }
        var told = sentAt;
        var alone = lines.isEmpty() && sender == null;
        finish();
        sender = it.group("who").strip();
        sentAt = alone ? told : null;
        lines.add(it.group("text"));
        return true;
    }

    private void begin(String who, Matcher it) {
        finish();
        move(it.group("day"));
        sender = who.strip();
        sentAt = it.group("day") == null && !dayTold
                ? null
                : time(it).map(day::atTime).orElse(null);
    }

    private static boolean name(String who) {
        return who.strip().length() <= LONGEST_SPEAKER
                && who.chars().noneMatch(it -> "\uFF0C,\u3002;\uFF1B!\uFF01?\uFF1F".indexOf(it) >= 0);
    }

    private void move(@Nullable String text) {
        if (text == null) {
            return;
        }
        if (text.equals("今天") || text.equals("昨天")) {
            day = text.equals("今天") ? today : today.minusDays(1);
            dayTold = true;
            return;
        }
        var numbers = Pattern.compile("[0-9]+")
                .matcher(text)
                .results()
                .map(it -> Integer.parseInt(it.group()))
                .toList();
        try {
            day = numbers.size() == 3
                    ? LocalDate.of(numbers.get(0), numbers.get(1), numbers.get(2))
                    : LocalDate.of(today.getYear(), numbers.get(0), numbers.get(1));
            dayTold = true;
        } catch (DateTimeException noSuchDay) {
            dayTold = false;
        }
    }

    private static Optional<LocalTime> time(Matcher it) {
        var numbers = it.group("time").split("[:\uFF1A]");
        var hour = Integer.parseInt(numbers[0]);
        var half = it.group("half") == null ? "" : it.group("half");
        var late = "pm".equalsIgnoreCase(it.group("late")) || half.equals("下午") || half.equals("晚上");
        var early = "am".equalsIgnoreCase(it.group("late")) || half.equals("凌晨");
        var told = late && hour < 12 ? hour + 12 : early && hour == 12 ? 0 : hour;
        if (told > 23) {
            return Optional.empty();
        }
        var seconds = numbers.length > 2 ? Integer.parseInt(numbers[2]) : 0;
        return Optional.of(LocalTime.of(told, Integer.parseInt(numbers[1]), seconds));
    }

    List<Message> end() {
        finish();
        return List.copyOf(messages);
    }

    private void finish() {
        var whole = String.join("\n", lines).strip();
        var attachments = ATTACHMENT
                .matcher(whole)
                .results()
                .map(it -> new Attachment(
                        it.group("what"), it.group("inside") != null ? it.group("inside") : it.group("name")))
                .toList();
        var text = ATTACHMENT
                .matcher(whole)
                .replaceAll("")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
        if (sender != null || !text.isEmpty() || !attachments.isEmpty()) {
            messages.add(new Message(sender, sentAt, text, attachments));
        }
        lines.clear();
        sender = null;
        sentAt = null;
    }
}
