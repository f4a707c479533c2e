/**
 * How often a term is used whatever the subject: papers in a thousand, from 5,584 arXiv abstracts of twelve subject
 * groups (computer vision, language, artificial intelligence, machine learning, information theory, mathematics,
 * graphics, game theory, signal processing, engineering, robotics, human-computer interaction; 2025-26, metadata under
 * CC0). A term's figure is the geometric mean over the groups, so that a subject's own words ("image", "retrieval")
 * count as rare and only what all subjects write ("propose", "framework") counts as common. Keys are stems (`stem.ts`);
 * compounds stand here as they do in collections that write them one way ("pre train") and both ways ("pretrain").
 */
const PAPERS_IN_A_THOUSAND = `
2d:15, 3d:21, 4o:5, abil:52, abl:14, ablat:8, ablat studi:5, absenc:11, absolut:13, abstract:15, academ:5, acceler:22,
accept:12, access:42, accommod:6, accompani:5, accord:12, accordingli:4, account:24, accumul:8, accur:64, accuraci:96,
achiev:259, achiev compar:4, achiev high:9, achiev higher:6, achiev perform:5, achiev superior:11, acquir:9,
acquisit:12, act:21, action:54, activ:19, activat:18, actual:12, ad:21, adapt:141, add:6, addit:90, addition:51,
address:189, adequ:5, adher:7, adjac:5, adjust:21, admiss:5, admit:5, adopt:41, advanc:88, advantag:31, adversari:19,
affect:18, affin:7, afford:4, ag:9, agent:66, agent system:5, aggreg:26, agnost:14, agreement:7, ai:13, aid:11, aim:65,
algebra:6, algorithm:104, align:72, allevi:6, alloc:16, allow:83, alongsid:8, alter:7, altern:54, ambigu:12, amount:13,
amplifi:7, analog:9, analys:4, analysi:152, analysi reveal:6, analyt:21, analyz:70, anchor:8, annot:21, anomali:6,
answer:27, anti:4, appear:22, appli:98, applic:189, approach:317, approach achiev:6, approach outperform:4, approach
us:6, appropri:16, approxim:52, arbitrari:17, architectur:71, area:24, argu:11, aris:28, arrang:5, articl:15,
artifact:10, artifici:24, artifici intellig:77, artifici intellig model:5, artifici intellig system:7, ask:7,
aspect:14, assembl:7, assess:45, assign:16, assist:25, associ:39, assum:24, assumpt:24, asymmetr:5, asymmetri:4,
asymptot:5, atom:5, attack:11, attain:10, attempt:12, attent:48, attent mechan:7, attract:9, attribut:17,
attribution:5, audio:5, augment:46, augment generat:5, authent:4, author:8, auto:5, autoencod:9, autom:36, automat:26,
autonom:24, autoregress:8, auxiliari:9, avail:93, averag:47, avoid:27, awar:87, back:12, backbon:9, background:7,
balanc:45, band:4, bandwidth:4, barrier:9, base:444, base agent:5, base approach:18, base framework:9, base generat:5,
base method:20, base model:14, baselin:74, basi:14, basic:10, batch:4, bayesian:8, begin:9, behavior:72, behind:6,
belief:6, bench:5, benchmark:101, benchmark dataset:8, benchmark demonstr:5, benefici:6, benefit:24, best:37,
better:50, bi:5, bia:18, bias:14, bidirect:4, binari:20, biolog:7, bit:8, black:9, black box:7, blackbox:6, blind:4,
block:25, bodi:9, boost:9, bottleneck:15, bound:40, boundari:33, box:17, brain:5, branch:9, break:9, breakthrough:4,
bridg:47, bring:5, broad:17, broader:14, budget:11, build:65, built:23, burden:6, bypass:5, cach:6, calcul:11,
calibr:16, call:46, camera:8, candid:22, canon:9, capabl:97, capac:23, captur:75, care:8, carefulli:8, carlo:7,
carri:8, cascad:5, case:103, case studi:11, catastroph:4, categor:10, categori:32, caus:26, causal:11, cell:11,
center:22, central:34, centric:10, certain:18, chain:28, chain of thought:6, challeng:193, challeng due:14, challeng
task:5, chang:45, channel:15, charact:7, characterist:32, characteriz:49, check:8, choic:22, choos:6, chosen:6,
claim:6, clarifi:4, class:51, classic:29, classif:40, classifi:26, clean:7, clear:13, clinic:13, clip:5, close:67,
close loop:6, cloud:9, cluster:19, co:17, coars:14, code:98, code will:5, coeffici:10, cognit:19, coher:31,
collabor:26, collaps:9, collect:49, color:8, combin:117, combinatori:6, come:5, commerci:5, common:37, commonli:10,
commonli us:5, communicat:24, communit:16, compact:27, compar:167, comparison:32, compat:17, compel:6, compens:6,
compet:8, competit:26, complement:12, complementari:24, complet:66, complex:210, complianc:7, complic:9, compon:60,
compos:8, composit:18, comprehens:61, comprehens evalu:6, comprehens experi:4, compress:20, compris:18, compromis:11,
comput:222, comput complex:7, comput cost:16, comput effici:13, comput overhead:8, comput resourc:6, comput vision:7,
computation:18, computation expens:5, concentr:7, concept:31, conceptu:8, concern:21, conclud:5, conclus:5, concret:9,
condit:143, conduct:35, confid:14, configur:26, confirm:34, conflict:9, confus:4, connect:45, consensu:4, consequ:18,
conserv:5, consid:51, consider:16, consist:144, consist improv:6, consist outperform:15, constant:11, constitut:7,
constrain:43, constraint:63, construct:110, consum:16, consumpt:9, contain:42, content:27, context:89, context awar:5,
contextu:18, continu:75, contract:5, contrast:51, contrast learn:4, contribut:57, control:94, convent:35, converg:34,
convers:6, conversation:15, convert:12, convex:7, convolut:11, convolut neural network:6, cooper:7, coordin:33,
core:27, corpu:4, correct:45, correl:31, correspond:50, cost:70, cost effectiv:5, costli:14, count:16, counterfactu:5,
counterpart:13, coupl:19, cover:28, coverag:15, craft:4, creat:43, creation:13, criterion:15, critical:96, critical
challeng:5, cross:56, cross domain:4, cross modal:5, crossmod:6, crucial:39, crucial role:5, cue:9, cultur:5, curat:9,
current:81, curv:10, custom:18, cut:9, cycl:9, dai:6, daili:5, data:253, data augment:5, data collect:7, data
driven:14, data generat:6, databas:5, dataset:121, dataset demonstr:12, dataset show:5, date:5, de:4, deal:5, decai:4,
decid:5, decis:47, decis make:20, decisionmak:11, decod:24, decompos:25, decomposit:27, decoupl:15, decreas:9, dedic:8,
deep:59, deep learn:23, deep learn model:6, deep neural:6, deep neural network:6, deeper:8, defens:4, defin:47,
definit:13, deform:6, degrad:31, degre:21, delai:9, deliv:16, deliveri:5, demand:34, demonstr:298, demonstr signific:4,
demonstr strong:5, demonstr superior:6, denois:7, dens:19, densiti:17, depend:83, deploi:19, deploy:32, depth:25,
deriv:80, descent:5, describ:22, descript:22, descriptor:4, design:197, desir:17, detail:47, detect:70, detector:5,
determin:45, determinist:10, develop:169, deviat:15, devic:18, diagnos:4, diagnosi:7, diagnost:12, diagram:4,
differ:41, differenti:33, difficult:27, difficulti:22, diffus:32, diffus base:6, diffus model:14, digit:23, digit
twin:5, dimens:38, dimension:51, direct:94, directli:59, discard:5, discov:11, discoveri:11, discrep:7, discret:27,
discrimin:11, discuss:30, diseas:7, disentangl:5, displai:4, disrupt:4, distanc:36, distil:12, distinct:47,
distinguish:21, distort:13, distribut:97, diverg:10, divers:99, divid:7, document:11, domain:98, domain adapt:5, domain
specif:9, domin:20, doubl:7, downstream:18, downstream task:7, drastic:5, draw:10, drift:8, drive:17, driven:60,
driver:4, drop:8, dual:37, due:99, dynam:98, dynamics:37, earli:19, earlier:5, easi:5, easili:9, econom:5, edg:28,
edit:8, educ:7, effect:31, effectiv:202, effectiv captur:4, efficaci:11, effici:182, effort:16, eight:7, element:25,
elicit:4, elimin:21, emb:7, embed:49, embodi:6, emerg:55, emot:5, emphas:9, empir:35, empir result:4, emploi:69,
empow:6, emul:4, enabl:213, enabl effici:11, enabl robust:4, enabl scalabl:4, encod:58, encompass:7, encount:8,
encourag:8, end:69, end toend:7, energi:17, enforc:15, engag:6, engin:23, enhanc:148, enrich:7, ensembl:8, ensur:59,
entir:26, entiti:8, entri:5, entropi:13, environ:67, environment:14, equal:13, equat:11, equip:16, equival:15,
error:74, especi:35, essenti:48, establish:103, estim:70, ethic:4, euclidean:4, evalu:245, evalu framework:5, evalu
metric:5, evalu us:5, event:16, evid:26, evolut:16, evolv:20, exact:16, exactli:5, examin:35, exampl:45, exce:8,
exceed:6, excel:13, except:6, excess:6, exchang:6, exclus:7, execut:26, exhaust:5, exhibit:53, exist:256, exist
approach:15, exist baselin:4, exist benchmark:6, exist method:27, exist model:5, exist work:6, expand:20, expans:9,
expect:21, expens:15, experi:159, experi demonstr:18, experi show:16, experienc:10, experiment:68, experiment evalu:4,
experiment result:37, expert:28, expertis:6, explain:21, explan:10, explicit:57, explicitli:40, explicitli model:5,
exploit:30, explor:92, exponenti:9, expos:9, express:43, extend:70, extens:135, extens evalu:6, extens experi:37,
extent:5, extern:24, extract:43, extrem:16, f1:7, f1 score:5, face:46, face challeng:5, facilit:30, fact:11, factor:40,
factoriz:6, fail:51, failur:24, fair:9, faith:8, fall:11, fall short:4, fals:6, famili:20, far:11, fast:22, faster:17,
favor:11, feasibl:20, featur:96, featur extract:5, feed:4, feedback:26, fewer:15, fidel:30, field:94, file:4, fill:7,
filter:27, final:89, find:87, find demonstr:6, find highlight:10, find reveal:5, find suggest:6, fine:70, fine
grain:21, fine tune:34, finegrain:9, finetun:35, finit:18, fit:12, five:20, fix:44, flat:4, flexibl:33, flip:4,
flow:21, focu:55, focus:51, fold:6, follow:54, forc:12, forecast:5, forget:5, form:69, formal:20, format:15, formul:49,
formula:6, forward:22, foster:6, found:12, foundat:61, foundat model:15, four:45, fourier:4, fraction:7, fragment:7,
frame:30, framework:335, framework base:6, framework design:7, framework integr:4, framework provid:5, framework us:4,
free:59, frequenc:23, frequent:14, friendli:6, frontier:7, frozen:7, full:63, fulli:48, function:103, fundament:64,
fundament challeng:9, fundament limit:4, fuse:11, fusion:20, futur:55, futur research:12, gain:44, game:13, gap:82,
gate:6, gaussian:18, gemini:5, general:74, general purpos:6, generaliz:116, generat:334, generat ai:10, generat
framework:8, generat high:5, generat model:15, generat process:4, generat task:4, generic:10, geometr:39, geometri:32,
give:17, given:58, global:72, goal:31, good:16, govern:21, gpt:15, gpt 4o:5, gpu:10, grade:7, gradient:29, gradual:5,
grain:23, granular:7, graph:50, graph base:5, graph neural:4, graph neural network:5, graphbas:6, graphic:7, great:6,
greater:16, greedi:4, grid:9, ground:59, ground truth:10, group:43, grow:29, growth:10, guarante:20, guid:65,
guidanc:19, half:6, hallucin:8, hand:17, handl:32, har:8, hard:17, hardwar:11, harm:5, harmon:5, have:6, head:13,
health:7, healthcar:8, heavi:5, heavili:7, held:5, help:23, heterogen:24, heurist:11, hidden:7, hierarch:21,
hierarchi:7, high:174, high accuraci:6, high comput:7, high dimension:9, high fidel:10, high frequenc:5, high level:9,
high perform:9, high qualiti:30, high resolut:7, higher:61, highest:13, highli:39, highlight:79, hinder:14, histor:7,
histori:6, hoc:6, hold:19, holist:6, homogen:7, hope:5, horizon:13, hour:5, human:69, hundr:5, hybrid:32, hypothesi:9,
idea:13, ideal:13, ident:25, identif:18, identifi:100, ignor:8, ii:29, iii:12, ill:4, illustr:17, imag:73, imag
generat:5, immedi:6, impact:34, impair:5, imperfect:4, implement:56, impli:7, implic:10, implicit:18, implicitli:6,
importan:67, impos:9, impract:5, impress:7, improv:237, improv accuraci:4, improv perform:8, inaccur:4, includ:165,
inclus:9, incomplet:9, inconsist:7, incontext:6, incorpor:62, incorrect:6, increas:61, increasingli:27, increment:6,
incur:10, independ:48, index:19, indic:43, individu:33, induc:34, induct:9, industri:10, ineffici:10, inequ:4,
infer:55, infer time:9, infinit:5, influenc:21, inform:184, infrastructur:9, inher:37, inherit:4, initi:50, inject:17,
innov:16, input:78, insert:4, insight:64, inspect:7, inspir:34, instabl:6, instanc:28, instanti:4, institut:5,
instruct:14, instrument:4, insuffici:11, integ:5, integr:190, intellig:49, intend:6, intens:26, intent:8, inter:13,
interact:94, interest:28, interfac:15, interfer:6, intermedi:17, intern:24, internet:4, interplai:4, interpol:7,
interpret:77, intersect:11, interv:7, intervent:12, intra:5, intract:4, intric:7, intrins:14, introduc:348, intuit:13,
invari:18, invers:21, invert:4, investig:68, involv:50, irregular:5, isol:14, issu:55, iter:53, iter refin:6, joint:29,
jointli:24, jointli optim:4, judg:5, keep:10, kei:111, kei challeng:7, kei compon:5, kei innov:4, kernel:11,
knowledg:68, known:41, label:44, labor:6, lack:52, lai:6, landscap:7, languag:134, languag model:92, languag process:7,
larg:257, larg languag:64, larg languag model:76, larg scale:47, larger:17, largescal:44, largest:6, latenc:17,
latent:31, latent space:6, later:6, law:11, layer:42, layout:7, lead:87, learn:174, learn algorithm:5, learn
approach:8, learn base:14, learn framework:12, learn method:6, learn model:12, learn strategi:4, learnabl:7, leav:12,
led:5, left:6, len:7, length:24, level:145, leverag:112, li:11, librari:5, life:6, lift:6, light:15, lightweight:26,
like:7, likelihood:7, limit:238, line:17, linear:41, linearli:4, linguist:6, link:24, list:5, literatur:23, littl:6,
live:8, llama:5, load:8, local:67, localiz:44, locat:16, log:9, logic:10, long:54, long horizon:5, long rang:5, long
term:11, longer:8, longstand:5, longterm:11, look:9, loop:28, lose:5, loss:40, loss function:6, low:96, low cost:6, low
level:6, low rank:6, low rank adapt:5, lowdimension:4, lower:42, machin:38, machin learn:23, machin learn model:5,
made:21, magnitud:13, main:27, mainli:10, maintain:66, maintain high:5, major:29, make:92, manag:19, manifest:5,
manifold:5, manipul:18, manner:17, manual:20, manufactur:4, map:78, margin:13, mark:6, markedli:5, markov:6, mask:17,
mass:6, massiv:7, match:50, materi:12, mathemat:19, matrix:23, matter:8, maxim:29, maximum:10, mean:33, mean absolut
error:4, mean squar:4, mean squar error:4, meaning:23, measur:70, mechan:100, media:6, medic:14, medic imag:5,
medium:7, meet:14, memori:33, mere:5, merg:7, mesh:6, messag:5, meta:7, method:348, method achiev:11, method reli:6,
method significantli:4, method typic:6, method us:7, methodolog:21, metric:74, million:7, mimic:4, minim:65, minimum:8,
minor:5, mirror:6, misalign:10, mislead:4, mismatch:8, miss:16, mitig:38, mix:27, mixtur:8, mobil:14, modal:23,
mode:20, model:531, model achiev:8, model architectur:5, model base:11, model capabl:4, model generat:4, model
perform:11, model predict:5, model remain:4, model train:9, model us:8, moder:10, modern:27, modif:9, modifi:18,
modul:66, modular:13, monitor:16, monoton:4, mont:7, mont carlo:7, morpholog:5, motion:14, motiv:28, move:17,
movement:9, ms:4, multi:153, multi agent:13, multi modal:10, multi scale:6, multi stage:4, multi step:8, multi task:5,
multi view:5, multiag:13, multiag system:4, multidimension:5, multilay:5, multilay perceptron:4, multilevel:4,
multimod:34, multimod data:4, multimod larg:7, multimod larg languag model:8, multipl:141, multiscal:9, multistag:4,
multistep:6, multitask:5, mutual:10, naiv:7, name:27, narrow:7, nativ:7, natur:111, natur languag:20, natur languag
process:7, navig:17, near:22, nearest:4, nearli:11, necessari:19, necessarili:4, necessit:8, need:77, neg:20,
neglect:8, neighbor:7, net:6, network:99, neural:55, neural network:38, new:136, new paradigm:5, newli:5, news:7,
node:14, nois:37, noisi:16, non:104, nonlinear:16, nontrivi:5, norm:8, normal:10, normaliz:12, not:172, notabl:32,
note:8, notion:5, novel:148, novel approach:8, novel framework:10, novel method:5, nuanc:7, number:65, numer:43, numer
experi:4, object:74, objectiv:45, observ:88, obstacl:5, obtain:53, occur:11, off:9, offer:111, offlin:8, onlin:23,
open:94, open challeng:4, open end:4, open sourc:21, oper:107, opportun:12, optic:6, optim:173, optim framework:5,
optim problem:8, option:9, orchestr:5, order:58, organ:4, organiz:16, orient:29, origin:40, orthogon:8, other:11, out
of distribut:6, outcom:19, outlin:10, outperform:85, outperform baselin:5, outperform exist:16, output:57, outsid:5,
overal:32, overcom:25, overhead:20, overlap:10, overli:5, overlook:17, overview:6, page:6, pair:53, pairwis:9,
paper:253, paper introduc:17, paper investig:6, paper present:18, paper propos:16, paradigm:49, parallel:17,
paramet:99, parameter:10, parametr:11, part:28, partial:28, particip:20, particular:41, particularli:64, partit:14,
pass:17, passiv:5, past:9, patch:5, path:44, pathwai:9, patient:9, pattern:57, pave:7, peak:6, penal:4, penalti:5,
peopl:4, perceiv:7, percentag:5, percept:21, perceptu:7, perfect:9, perform:226, perform compar:9, perform gain:7,
perform improv:4, period:11, persist:19, person:11, personaliz:9, perspect:39, perturb:11, phase:24, phenomenon:15,
physic:51, pipelin:42, pivot:8, pixel:8, place:13, placement:5, plai:36, plan:31, plane:7, planner:4, platform:21,
plausibl:6, player:5, plu:5, plug:6, point:75, polar:5, polici:26, polici optim:5, polynomi:8, pool:7, poor:6,
poorli:8, popul:12, popular:14, pose:41, pose challeng:5, pose signific:5, posit:47, positiv:27, possess:6, possibl:33,
post:26, post hoc:5, post train:4, posterior:5, potenti:113, power:74, practic:104, practic applic:6, practition:7,
pre:46, pre train:19, pre train model:4, precis:74, predefin:7, predict:105, predictor:6, predominantli:8, prefer:21,
preliminari:4, preprocess:6, presenc:12, present:207, preserv:78, pretrain:35, pretrain model:6, preval:6, prevent:15,
previou:44, previou work:10, previous:20, primari:18, primarili:22, primit:6, princip:7, principl:38, prior:81, prior
knowledg:5, prior work:17, priorit:10, privaci:16, privaci preserv:5, privat:8, pro:4, proactiv:5, probabilist:15,
probabl:19, probe:7, problem:143, procedur:26, process:156, produc:68, product:33, profession:6, profil:9, program:19,
progress:34, prohibit:6, project:49, promin:6, promis:44, promis approach:4, promot:12, prompt:30, prone:7, proof:11,
propag:11, proper:6, properti:47, proport:6, propos:363, propos approach:7, propos framework:10, propos method:15,
protect:6, protocol:21, prototyp:7, prove:31, proven:9, provid:270, provid insight:6, proxi:8, proxim:6, prune:6,
pseudo:6, public:30, publicli:18, publicli avail:12, publish:5, pure:12, purpos:19, python:4, quadrat:12, qualit:12,
qualiti:86, quantif:5, quantifi:20, quantit:26, quantiti:6, quantiz:11, quantum:6, quasi:5, queri:25, question:51,
question answer:8, quickli:4, rai:7, rais:12, random:29, randomli:5, rang:62, rank:28, rapid:20, rapidli:12, rare:12,
rate:72, ratio:18, ration:6, raw:15, reach:21, read:6, real:176, real time:33, real world:66, real world applic:8, real
world data:5, real world dataset:5, real world scenario:6, realism:6, realist:25, realiti:7, realiz:19, realtim:35,
realworld:65, realworld applic:9, realworld data:5, realworld dataset:6, realworld scenario:7, reason:61, reason
capabl:6, recal:11, receiv:17, recent:143, recent advanc:21, recent studi:5, recent work:12, recent year:8, recogn:10,
recognit:17, recommend:6, reconstruct:41, record:12, recov:29, recoveri:10, recurr:4, recurs:6, reduc:153, reduc
comput:6, reduct:41, redund:12, refer:43, refin:65, reflect:43, reformul:8, regard:13, regardless:4, regim:10,
region:42, regress:11, regul:5, regular:6, regulariz:21, reinforc:28, reinforc learn:23, reject:5, rel:46, relat:68,
relationship:35, relax:7, releas:25, relev:46, reli:96, reli sole:4, reliabl:56, relianc:15, remain:149, remain
challeng:10, remain larg:5, remain limit:7, remain underexplor:4, remark:25, remot:5, remov:21, render:17, repair:4,
repeat:9, replac:18, replic:9, report:29, repres:71, represent:151, represent learn:5, reproduc:20, request:5,
requir:179, research:91, research direct:5, residu:18, resili:7, resist:5, resolut:30, resolv:18, resourc:47, resourc
constrain:6, respect:46, respond:5, respons:48, restor:6, restrict:26, result:402, result demonstr:45, result
establish:5, result highlight:11, result indic:8, result reveal:4, result show:52, result suggest:9, retain:11,
rethink:5, retrain:9, retriev:21, retriev augment:5, retriev augment gener:5, retrievalaug:5, retrievalaug generat:4,
return:4, reus:7, reveal:68, revers:10, review:25, reward:19, rich:23, richer:5, right:6, rigid:10, rigor:20, rise:9,
risk:29, robot:13, robust:106, robustli:5, role:47, root:13, rotat:7, round:7, rout:11, rule:24, rule base:6, run:15,
runtim:7, safe:8, safeti:21, safeti critical:4, sampl:58, satisfi:16, satur:4, save:5, scalabl:61, scalar:7, scale:127,
scan:8, scarc:5, scarciti:8, scatter:5, scenario:68, scene:12, schedul:8, scheme:37, scienc:10, scientif:8, scope:6,
score:48, scratch:4, screen:8, script:4, seamless:5, seamlessli:9, seamlessli integr:4, search:35, second:4, section:5,
secur:13, seed:5, seek:8, seen:5, segment:28, select:73, self:62, self attent:4, self supervis:7, selfsupervis:6,
semant:52, semi:14, sens:21, sensit:34, sensor:10, separ:39, sequenc:54, sequenti:19, seri:22, serv:35, server:4,
servic:10, set:209, setup:9, seven:8, sever:19, shape:41, share:45, sharp:8, shift:44, short:29, shot:26, show:310,
showcas:9, shown:34, side:15, sign:11, signal:47, signific:100, signific challeng:11, signific improv:8, signific
perform:5, significantli:97, significantli enhanc:7, significantli improv:19, significantli outperform:14,
significantli reduc:15, similar:54, simpl:57, simpler:5, simpli:7, simplic:5, simplifi:15, simul:71, simultan:33,
singl:109, singl model:4, singular:6, site:5, situat:11, six:19, size:47, skill:9, slice:5, slide:4, slightli:5,
slow:9, small:50, smaller:12, smart:4, smooth:17, social:9, soft:10, softwar:12, sole:13, solut:91, solv:44, solver:9,
sophist:7, sota:7, sourc:78, sourc code:9, space:117, span:24, spars:26, sparsiti:6, spatial:45, spatiotempor:6,
special:8, specializ:44, specif:194, specif design:6, specifi:10, spectral:12, spectrum:8, speech:5, speed:20,
speedup:6, spheric:5, split:13, spread:5, squar:10, stabil:36, stabl:32, stack:6, stage:48, stand:7, standard:94,
start:17, state:80, static:23, stationari:4, statist:27, steer:6, stem:6, step:72, stochast:11, stop:5, storag:8,
store:5, straightforward:4, strateg:9, strategi:122, stream:11, strength:19, strengthen:6, stress:5, strict:12,
strictli:5, strike:4, strong:71, strong baselin:4, strong generaliz:4, strong perform:5, stronger:11, strongest:5,
strongli:10, structur:233, struggl:22, student:10, studi:249, style:19, sub:16, subject:18, subjectiv:9, suboptim:11,
subsequ:24, subset:20, subspac:7, substanti:60, substanti improv:8, substitut:4, subtl:6, success:35, success rate:7,
successfulli:12, suffer:27, suffici:24, suggest:47, suit:12, suitabl:22, sum:7, summar:7, summari:6, super:6,
superior:38, superior perform:12, supervis:32, supervis fine tune:5, supervis finetun:5, support:109, suppress:9,
surfac:31, surpass:19, surrog:5, surround:6, survei:19, surviv:4, sustain:11, switch:6, symbol:10, symmetr:9,
symmetri:6, synchron:8, synergist:4, synthes:21, synthesi:19, synthet:34, synthet data:7, synthet dataset:5,
system:210, system design:4, systemat:47, systemat evalu:5, tabl:5, tackl:14, tailor:22, take:14, taken:5, target:66,
task:167, task specif:8, taxonomi:5, teacher:6, team:7, technic:19, techniqu:81, technolog:28, temperatur:6, templat:5,
tempor:38, ten:6, tend:11, tensor:5, term:83, test:76, test time:7, text:46, textual:10, textur:4, theorem:5,
theoret:48, theoret analysi:4, theoret framework:4, theori:37, think:6, though:8, thought:9, threat:5, threshold:18,
throughout:8, throughput:9, time:195, time consum:8, timeconsum:4, toend:7, token:27, toler:4, tool:77, top:18,
topic:8, topolog:19, total:24, trace:15, track:25, tractabl:8, trade:30, trade off:9, tradeoff:26, tradit:54, tradit
method:5, tradition:5, traffic:6, train:162, train data:20, train dataset:5, train free:6, train model:7,
trajectori:26, transfer:42, transform:43, transformer:62, transformer base:10, transit:23, translat:28, transmiss:6,
transpar:17, transport:11, treat:28, treatment:10, tree:14, trend:9, trial:5, trigger:5, trivial:6, true:14, trust:11,
trustworthi:6, truth:20, tune:49, turn:21, twin:5, type:79, typic:47, typic reli:6, typic requir:6, ultim:9,
ultrasound:4, uncertain:8, uncertainti:31, unchang:4, unclear:8, uncov:6, underexplor:10, underli:34, underscor:12,
understand:73, understood:4, unexplor:8, unifi:62, unifi framework:10, uniform:14, uniformli:7, unimod:4, uniqu:31,
unit:19, univers:24, unknown:12, unlabel:5, unlock:4, unreli:6, unseen:14, unstabl:4, unstructur:5, unsupervis:6,
updat:30, upper:11, upper bound:4, urban:7, us:451, us case:4, us larg languag model:4, usabl:5, usag:12, user:59, user
experienc:4, usual:12, util:85, valid:99, valu:70, valuabl:15, vanish:5, vari:49, variabl:42, varianc:14, variant:26,
variat:33, varieti:17, variou:77, vast:7, vector:33, vehicl:12, verif:12, verifi:32, versatil:7, version:17, versu:9,
viabl:4, video:21, view:47, viewpoint:7, violat:6, virtual:17, visibl:8, vision:36, vision languag:13, vision languag
model:13, visual:37, vital:4, vocabulari:5, volum:18, vote:4, vulner:10, wai:6, walk:6, wall:4, weak:16, web:9,
weight:62, wide:55, wide adopt:4, wide rang:12, wide us:14, widespread:5, will:40, window:9, wise:12, word:6, work:233,
work present:5, workflow:19, world:78, world applic:8, world data:5, world dataset:5, world scenario:6, year:18,
yield:63, zero:48, zero shot:12
`;

/** Share of papers, 0 to 1, that use the term whatever their subject; absent terms are rarer than 0.4 %. */
export function backgroundShares(): ReadonlyMap<string, number> {
  return new Map(
    PAPERS_IN_A_THOUSAND.trim()
      .split(/,\s*/)
      .map((entry) => {
        const [key, perThousand] = entry.split(':');
        return [key, Number(perThousand) / 1000];
      }),
  );
}
