package dev.gradus.data.generate;

import java.util.List;
import java.util.stream.Stream;

/** The vocabulary of generated documents: ten topics with 40 words of their own each, and 600 that come in all of them. */
final class TopicWords {
    static final int TOPICS = 10;
    static final int PER_TOPIC = 40;
    static final int COMMON = 600;

    private static final String OWN = """
            kitchen oven recipe flour butter sugar salt pepper onion garlic soup bread dough pan pot spoon knife
            plate boil bake fry stir taste sauce cheese egg milk oil vinegar herb spice meal supper breakfast cook
            chef stove kettle bowl pastry
            sea ship sailor harbour wave tide anchor captain deck mast sail island shore coast storm reef whale fish
            net lighthouse voyage crew cargo port current ocean cliff gull shell sand bay rope rudder compass hull
            canoe ferry pirate beach lagoon
            music song melody rhythm violin piano guitar drum flute orchestra conductor concert chorus choir singer
            composer symphony opera note chord tempo harmony tune bass trumpet cello organ band jazz quartet sonata
            stage audience applause rehearsal score lyric octave minor encore
            garden flower rose tulip seed soil spade rake hedge lawn tree root leaf branch blossom bee butterfly
            worm compost shade greenhouse orchard apple pear plum cherry berry weed prune plant bulb petal fern moss
            ivy lily fence bench pond meadow
            doctor nurse hospital patient disease fever cough medicine pill surgeon operation blood heart lung bone
            muscle nerve brain clinic symptom diagnosis treatment vaccine virus infection bandage wound pulse
            therapy recovery pain headache allergy dose pharmacy ambulance stethoscope skin stomach throat
            star planet moon sun orbit telescope galaxy comet asteroid eclipse gravity rocket astronaut satellite
            universe nebula meteor constellation mars venus jupiter saturn light radiation observatory cosmos crater
            launch spectrum mercury neptune uranus dwarf cluster horizon equinox zenith solar lunar probe
            goal team player match league coach referee stadium ball kick pass defender striker keeper penalty
            corner foul season cup champion trophy training injury whistle fan pitch midfield tackle header transfer
            derby final club win draw loss half offside dribble supporter
            train station platform ticket rail engine carriage track signal driver passenger timetable tunnel bridge
            locomotive luggage journey departure arrival express freight wagon steam junction railway seat window
            compartment delay fare route schedule commuter crossing sleeper buffer brake terminus guard
            stationmaster
            court judge lawyer trial jury witness verdict crime law justice evidence prison police thief victim
            guilty innocent sentence appeal contract property statute prosecutor defence oath testimony bail arrest
            warrant fraud robbery lawsuit claim damages clause hearing attorney constitution rights bailiff
            money bank loan interest debt tax price market stock bond investor profit budget income wage currency
            dollar coin account deposit credit mortgage inflation trade export import economy insurance pension
            dividend fund cash payment invoice salary cost revenue broker share wallet
            """;
    private static final String ALL = """
            the of and to in a is that it was for on with as be at by this have from or had not but what all were
            when we there can an your which their said if do will each about how up out them then she many some so
            these would other into has more her two like him see time could no make than first been its who now
            people my made over did down only way find use may long little very after called just where most know
            get through back much go good new write our me man too any day same right look think also around another
            came come work three word must because does part even place well such here take why help put different
            away again off went old number great tell men say small every found still between name should home big
            give air line set own under read last never us left end along while might next below saw something
            thought both few those always looked show large often together asked house world going want school
            important until form food keep children feet land side without boy once animal life enough took
            sometimes four head above kind began almost live page got earth need far hand high year mother country
            father let night picture being study second soon story since white ever paper hard near better best
            across during today however sure knew try told young whole hear example heard several change answer room
            against top turned learn point city play toward five himself usually seen car morning course wrong run
            early become certain feel order area really problem complete sky open leave family direction body
            happened idea ready ago measure passed remember reason front rather group already possible less hundred
            ten simple lay pattern slow center person town fine fall lead dark machine wait plan figure field travel
            wood fire upon done english road ground king stood box finally quickly shown minutes strong moved low
            snow cold notice voice hold space heat tall step fact street inch nothing stay wheel full force blue
            object decide surface deep foot system busy test record boat common gold plane stead dry wonder laugh
            thousand game shape hot miss brought bring yes distant fill east paint language among grand wire grow
            weight visit past soft fun bright gas weather month million bear finish happy hope strange gone jump
            baby eight village meet buy raise solve metal whether push seven third shall held hair describe floor
            either result hill safe cat century consider type bit copy phrase silent sharp circle temperature finger
            industry value lie beat excite natural view sense ear else quite broke case middle son lake moment scale
            loud spring observe child straight nation speed method pay age section dress cloud surprise quiet stone
            tiny climb cool design poor lot experiment bottom key iron single stick flat twenty smile crease hole
            trip office receive mouth exact symbol least trouble shout except wrote tone join suggest clean break
            lady yard rise bad blow touch grew cent mix wash wide brown hat gray square guess necessary arrive
            locate sit race store summer sleep prove lone leg exercise wall catch mount wish board joy winter
            written wild instrument kept glass grass cow job edge sign born determine triangle truck noise level
            chance gather shop stretch throw shine column select repair general ice matter pair include divide felt
            perhaps pick sudden count region energy probable bed brother ride cell believe forest yesterday tomorrow
            indeed therefore although instead within behind beside beyond despite maybe nearly rarely seldom
            somewhere
            """;

    private TopicWords() {}

    /** The words of the first topic, of the second, …, then the common ones; in each, the frequent ones first. */
    static List<String> vocabulary() {
        return Stream.of(OWN, ALL)
                .flatMap(text -> Stream.of(text.strip().split("\\s+", -1)))
                .toList();
    }
}
